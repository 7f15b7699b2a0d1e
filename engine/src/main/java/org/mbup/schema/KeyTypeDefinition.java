package org.mbup.schema;

import java.util.List;
import java.util.Optional;

/**
 * A kind of key (an ADSI class) as the IIS 6.0 schema declares it.
 *
 * @param name for example {@code IIsWebServer}
 * @param inherits the class it builds on
 * @param contains key types that may lie below it
 * @param container whether keys may lie below it at all
 * @param properties names of the properties it may have
 */
public record KeyTypeDefinition(
        String name, Optional<String> inherits, List<String> contains, boolean container, List<String> properties) {

    /** Copies the lists. */
    public KeyTypeDefinition {
        contains = List.copyOf(contains);
        properties = List.copyOf(properties);
    }
}
