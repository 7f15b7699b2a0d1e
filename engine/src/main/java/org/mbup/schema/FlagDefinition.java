package org.mbup.schema;

import java.util.OptionalLong;

/**
 * A named bit of a DWORD property, for example AuthNTLM of AuthFlags.
 *
 * @param name published name
 * @param propertyId the property the bit belongs to
 * @param mask the bit
 * @param flagId the id the schema gives the flag itself, where it has one
 * @param source where the fact comes from when it is not the IIS 6.0 schema; else empty
 */
public record FlagDefinition(String name, long propertyId, long mask, OptionalLong flagId, String source) {

    /** Whether the bit is set in a value of the property. */
    public boolean isSetIn(long value) {
        return (value & mask) != 0;
    }
}
