package org.mbup.wire;

import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;

/**
 * All that a client is shown at one key. It depends on the values in force there and on nothing else.
 *
 * @param logon how a logon is asked for
 * @param page how pages are found and run
 */
public record WireView(Logon logon, Page page) {

    /**
     * The view at a path, which need not exist.
     *
     * @param version the version whose rules are used: those of 4.0 below 5.0, else those of 5.0
     * @param hosts how the names that lead there stand to the computer's name
     */
    public static WireView at(Metabase metabase, KeyPath path, IisVersion version, HostMatch hosts) {
        return new WireView(
                Logon.of(Authentication.at(metabase, path, version), version, hosts), Page.at(metabase, path, version));
    }
}
