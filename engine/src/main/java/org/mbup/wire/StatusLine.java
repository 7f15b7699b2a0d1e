package org.mbup.wire;

import java.util.List;
import java.util.Map;
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

    private static final int OK = 200;
    private static final int MOVED = 302;
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(301, "Moved Permanently"),
            Map.entry(MOVED, "Object Moved"),
            Map.entry(400, "Bad Request"),
            Map.entry(403, "Access Forbidden"),
            Map.entry(404, "Object Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(408, "Request Timeout"),
            Map.entry(413, "Request Entity Too Large"),
            Map.entry(414, "Request-URI Too Long"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Supported"),
            Map.entry(503, "Service Unavailable"));

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

    /**
     * Any other answer.
     *
     * @param code the status, one of those a simulated server sends
     * @param substatus the part after the dot; 0 where there is none
     */
    public static StatusLine answer(int code, int substatus) {
        if (code == OK) {
            return ok();
        }
        return new StatusLine(
                code,
                substatus,
                REASONS.getOrDefault(code, "Error"),
                code == MOVED
                        ? ""
                        : "the words are those seen from servers of the time; no source of Microsoft has them",
                code == MOVED ? List.of("IIS 5.0 trace of 2001") : List.of());
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
