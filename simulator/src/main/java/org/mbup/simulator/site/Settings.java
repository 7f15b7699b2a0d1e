package org.mbup.simulator.site;

import org.mbup.wire.Authentication;
import org.mbup.wire.Page;
import org.mbup.wire.Serving;

/**
 * All that is in force at a path.
 *
 * @param authentication how a logon is asked for
 * @param serving how a request is served
 * @param page default documents and Content-Location
 */
public record Settings(Authentication authentication, Serving serving, Page page) {}
