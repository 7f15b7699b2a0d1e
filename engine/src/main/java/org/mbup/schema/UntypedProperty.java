package org.mbup.schema;

import java.util.List;

/**
 * An id that has a published name, but no published type: most are only in a header.
 *
 * @param id property identifier; two names may share one
 * @param name published name
 * @param inIis4 whether the IIS 4.0 reference lists it
 * @param mdName name of the id in the published headers; empty when unknown
 * @param iis4Levels where the IIS 4.0 reference allows it, as written there
 * @param note why no type is known
 */
public record UntypedProperty(
        long id, String name, boolean inIis4, String mdName, List<String> iis4Levels, String note) {

    /** Copies the list. */
    public UntypedProperty {
        iis4Levels = List.copyOf(iis4Levels);
    }
}
