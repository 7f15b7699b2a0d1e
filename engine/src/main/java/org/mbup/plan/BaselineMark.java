package org.mbup.plan;

import java.util.Optional;
import org.mbup.store.Committed;

/**
 * A baseline.
 *
 * @param source the snapshot as the user named it
 * @param version the version it counts as being of
 * @param written where the result was written; empty when it had the same baseline already
 */
public record BaselineMark(String source, String version, Optional<Committed> written) {}
