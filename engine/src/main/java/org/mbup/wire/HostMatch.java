package org.mbup.wire;

/** How the names a site is asked for stand to the computer's name (Q294382). */
public enum HostMatch {
    /** The site is reached by the computer's name. */
    COMPUTER,
    /** By the computer's name, and by others. */
    SOME_FOREIGN,
    /** By other names alone. */
    FOREIGN,
    /** By an address, or as the client's own computer; no source speaks of these. */
    ADDRESS
}
