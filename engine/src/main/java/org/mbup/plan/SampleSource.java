package org.mbup.plan;

import java.util.List;

/**
 * Brings snapshots of known servers, for {@code mbup sample}. Found through {@link java.util.ServiceLoader}, so that the
 * engine knows none of them.
 */
public interface SampleSource {

    /** The samples, in the order they are listed. */
    List<Sample> samples();
}
