package org.mbup.wire;

import java.util.List;
import org.mbup.metabase.IisVersion;

/**
 * The first line of an answer, and the substatus that IIS puts on the page and not on the wire.
 *
 * @param code the status
 * @param substatus the part after the dot, for example 2 of 401.2; 0 where there is none
 * @param reason the words after the code
 * @param doubt why the words are inferred; empty where a source has them
 * @param references sources
 */
public record StatusLine(int code, int substatus, String reason, String doubt, List<String> references) {

    private static final List<String> TRACES = List.of("Q281408", "IIS 5.1 trace of 2009");

    /** Copies the list. */
    public StatusLine {
        references = List.copyOf(references);
    }

    /** The page is sent. */
    public static StatusLine ok() {
        return new StatusLine(200, 0, "OK", "", List.of("RFC 2616"));
    }

    /**
     * Authentication is asked for.
     *
     * @param substatus 1 logon failed, 2 by configuration, 3 by the file's permissions, 4 by a filter, 5 by an application
     */
    public static StatusLine unauthorized(IisVersion version, int substatus) {
        return version.compareTo(IisVersion.V5_0) < 0
                ? new StatusLine(
                        401,
                        substatus,
                        "Access Denied",
                        "no whole 401 of IIS 4.0 is published; the words are those of 5.0",
                        TRACES)
                : new StatusLine(401, substatus, "Access Denied", "", TRACES);
    }

    /** Whether no source has the words for that version. */
    public boolean inferred() {
        return !doubt.isEmpty();
    }

    /** {@code HTTP/1.1 401 Access Denied}. */
    public String line() {
        return "HTTP/1.1 " + code + " " + reason;
    }

    /** {@code 401.2}, or {@code 200}. */
    public String number() {
        return substatus == 0 ? "" + code : code + "." + substatus;
    }
}
