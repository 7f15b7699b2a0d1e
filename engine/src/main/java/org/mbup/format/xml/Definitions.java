package org.mbup.format.xml;

import java.util.Optional;

/** The properties that are written as attributes of their own name. */
interface Definitions {

    /** The property of that name, in any letter case. */
    Optional<Definition> named(String name);

    /** The property of that id. */
    Optional<Definition> numbered(long id);
}
