package org.mbup.simulator.http;

import java.time.Instant;
import org.mbup.wire.HttpDate;

/** The Date header, made once a second. */
final class Clock {

    private static final long SECOND = 1000;

    private volatile Moment last = new Moment(-1, "");

    private record Moment(long second, String text) {}

    String now() {
        long second = System.currentTimeMillis() / SECOND;
        Moment known = last;
        if (known.second() != second) {
            known = new Moment(second, HttpDate.of(Instant.ofEpochSecond(second)));
            last = known;
        }
        return known.text();
    }
}
