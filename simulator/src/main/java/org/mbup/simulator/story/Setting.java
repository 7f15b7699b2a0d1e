package org.mbup.simulator.story;

import java.net.URI;
import org.mbup.metabase.IisVersion;

/**
 * What the visits need: a KDC, a user with a ticket, a server.
 *
 * @param title what it is about
 * @param kdc which KDC it is
 * @param principal the user's, who has a ticket
 * @param service the server's
 * @param server where it is
 * @param version by whose rules it answers
 */
public record Setting(String title, String kdc, String principal, String service, URI server, IisVersion version)
        implements Act {}
