package org.mbup.simulator.story;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A client of one kind. */
interface Visitor {

    /** Asks for the page of a URL, and logs on as far as it can. */
    List<Exchange> visit(URI uri) throws IOException;
}
