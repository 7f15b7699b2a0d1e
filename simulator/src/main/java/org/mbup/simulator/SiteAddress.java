package org.mbup.simulator;

import java.net.URI;
import org.mbup.metabase.KeyPath;
import org.mbup.wire.Binding;

/**
 * Where a site of the simulated server is reached.
 *
 * @param site its key, {@code /LM/W3SVC/} and a number
 * @param binding the binding this is for
 * @param uri the URL on this computer. Where the binding has a host header, clients have to ask for that name there
 */
public record SiteAddress(KeyPath site, Binding binding, URI uri) {}
