package org.mbup.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** A date of a header, in the one form HTTP/1.1 lets be sent (RFC 2616, 3.3.1): {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
public final class HttpDate {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Pattern SEEN =
            Pattern.compile("[A-Z][a-z]{2}, [0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT");

    private HttpDate() {}

    /** The second a moment is in. */
    public static String of(Instant moment) {
        return FORM.format(moment);
    }

    /** Whether a text has that form, as far as a client has to care. */
    static boolean is(String text) {
        return SEEN.matcher(text).matches();
    }
}
