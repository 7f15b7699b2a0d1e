package org.mbup.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a page stays fresh by HttpExpires (DOC4 arproprf_5sxf, DOC5 apro5sxf): {@code D,seconds} from its sending on,
 * {@code D,0xFFFFFFFF} without an end, {@code S,date} until that date. That the first gives a Cache-Control line beside
 * Expires is in a trace of 5.0 (W2KRK, "With a Custom HTTP Header"); that 4.0 does the same, that 0 seconds are no case of
 * their own and that a date gives Expires alone is inferred.
 *
 * @param seconds how long; empty where there is a date, or nothing that could be understood
 * @param date until when
 * @param doubt why nothing is sent; empty where something is
 */
public record Expiration(Optional<Long> seconds, Optional<String> date, String doubt) {

    private static final Pattern RELATIVE = Pattern.compile("[Dd]\\s*,\\s*(?:0[Xx]([0-9A-Fa-f]{1,8})|([0-9]{1,10}))");
    private static final Pattern ABSOLUTE = Pattern.compile("[Ss]\\s*,\\s*(.*)", Pattern.DOTALL);
    private static final long NEVER = 0xFFFFFFFFL;
    private static final int HEX = 16;

    /** Reads the property; empty where pages have no end. */
    static Optional<Expiration> parse(String text) {
        Matcher relative = RELATIVE.matcher(text.strip());
        if (relative.matches()) {
            long seconds = relative.group(1) != null
                    ? Long.parseLong(relative.group(1), HEX)
                    : Long.parseLong(relative.group(2));
            return seconds == NEVER ? Optional.empty() : Optional.of(lasting(seconds));
        }
        Matcher absolute = ABSOLUTE.matcher(text.strip());
        if (absolute.matches() && HttpDate.is(absolute.group(1))) {
            return Optional.of(new Expiration(Optional.empty(), Optional.of(absolute.group(1)), ""));
        }
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(unclear("it is neither D and seconds nor S and a date of HTTP"));
    }

    private static Expiration lasting(long seconds) {
        return seconds > NEVER
                ? unclear("it is more seconds than a DWORD holds")
                : new Expiration(Optional.of(seconds), Optional.empty(), "");
    }

    private static Expiration unclear(String what) {
        return new Expiration(Optional.empty(), Optional.empty(), what + ", and nothing is sent");
    }

    /**
     * The headers of a page, in the order of the trace.
     *
     * @param now when it is sent
     */
    public List<Serving.CustomHeader> headers(Instant now) {
        if (seconds.isPresent()) {
            long age = seconds.get();
            return List.of(
                    new Serving.CustomHeader("Cache-Control", "max-age=" + age),
                    new Serving.CustomHeader("Expires", HttpDate.of(now.plusSeconds(age))));
        }
        return date.map(until -> List.of(new Serving.CustomHeader("Expires", until)))
                .orElse(List.of());
    }
}
