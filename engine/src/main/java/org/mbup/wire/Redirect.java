package org.mbup.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mbup.metabase.KeyPath;

/**
 * What HttpRedirect asks for.
 *
 * @param from the key that sets it
 * @param destination where to, with its variables
 * @param exact whether the destination is used as it stands; else what follows {@code from} is put after it
 * @param childOnly whether only what lies below {@code from} is sent away
 * @param permanent whether the answer is 301 and not 302
 */
public record Redirect(KeyPath from, String destination, boolean exact, boolean childOnly, boolean permanent) {

    /**
     * Reads the property; empty where nothing is redirected. The form with wildcards, {@code *;/old;/new}, is not
     * followed.
     */
    static Optional<Redirect> parse(KeyPath from, String text) {
        List<String> parts = Arrays.stream(text.split(",")).map(String::strip).toList();
        String destination = parts.isEmpty() ? "" : parts.get(0);
        if (destination.isEmpty() || destination.startsWith("!") || destination.startsWith("*")) {
            return Optional.empty();
        }
        Set<String> flags = parts.stream()
                .skip(1)
                .map(flag -> flag.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return Optional.of(new Redirect(
                from,
                destination,
                flags.contains("EXACT_DESTINATION") || destination.contains("$"),
                flags.contains("CHILD_ONLY"),
                flags.contains("PERMANENT")));
    }

    /**
     * Where a request is sent.
     *
     * @param to what it leads to
     * @param query what follows the question mark; empty where there is none
     * @return the value of Location, without what could end the line; empty where the request stays here
     */
    public Optional<String> location(Resolution to, String query) {
        List<String> segments = to.url().segments();
        int own = Math.max(0, from.depth() - to.site().root().depth());
        List<String> rest = segments.subList(Math.min(own, segments.size()), segments.size());
        if (childOnly && rest.isEmpty()) {
            return Optional.empty();
        }
        String suffix = rest.stream().map(Redirect::encoded).collect(Collectors.joining("/"));
        String filled = destination
                .replace("$S", rest.isEmpty() ? "" : "/" + suffix)
                .replace("$P", query)
                .replace("$Q", query.isEmpty() ? "" : "?" + query)
                .replace("$V", "/" + segments.stream().map(Redirect::encoded).collect(Collectors.joining("/")));
        String whole = exact || rest.isEmpty() ? filled : filled + (filled.endsWith("/") ? "" : "/") + suffix;
        return Optional.of(Header.printable(whole));
    }

    /** A decoded part of a path as it may stand in a header. */
    private static String encoded(String segment) {
        StringBuilder out = new StringBuilder();
        for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x7f && (Character.isLetterOrDigit(c) || "-._~!$&'()*+,;=:@".indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }
}
