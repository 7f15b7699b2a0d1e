package org.mbup.simulator.http;

import java.time.Duration;

/**
 * How much a client may ask of the server.
 *
 * @param connections connections at a time; those beyond are closed at once
 * @param target characters of a request line
 * @param head bytes of all headers of a request
 * @param body bytes of a request's body, which is read and thrown away
 * @param request time from the connection, or from the last answer, to the end of the next request
 * @param answer time to take an answer, beside a second for each 16 KB of it
 */
public record Bounds(int connections, int target, int head, long body, Duration request, Duration answer) {

    /** For clients that mean well. */
    public static final Bounds DEFAULT =
            new Bounds(12_000, 8_192, 32_768, 16L << 20, Duration.ofSeconds(60), Duration.ofSeconds(60));
}
