package org.mbup.simulator.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The Date header, made once a second. */
final class Clock {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final long SECOND = 1000;

    private volatile Moment last = new Moment(-1, "");

    private record Moment(long second, String text) {}

    String now() {
        long second = System.currentTimeMillis() / SECOND;
        Moment known = last;
        if (known.second() != second) {
            known = new Moment(second, FORM.format(Instant.ofEpochSecond(second)));
            last = known;
        }
        return known.text();
    }
}
