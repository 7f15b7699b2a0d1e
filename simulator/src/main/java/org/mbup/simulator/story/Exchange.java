package org.mbup.simulator.story;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request and its answer.
 *
 * @param sent the request's lines, with no more of a token than its beginning
 * @param received the answer's first line and headers in their order, likewise
 * @param status the answer's code
 * @param challenges the values of its {@code WWW-Authenticate} headers in their order, whole
 * @param page its page
 */
record Exchange(List<String> sent, List<String> received, int status, List<String> challenges, String page) {

    private static final Pattern TOKEN =
            Pattern.compile("(Authorization|WWW-Authenticate): (\\S+) ([A-Za-z0-9+/]{12})([A-Za-z0-9+/=]+)");

    private static final Pattern NUMBER = Pattern.compile("<h2>(\\d{3}[.]\\d) ");
    /** The sentence before the key. */
    private static final Pattern WHY = Pattern.compile("<p>([^<]*)</p>\\s*<p>Key:");

    Exchange {
        sent = sent.stream().map(Exchange::cut).toList();
        received = received.stream().map(Exchange::cut).toList();
        challenges = List.copyOf(challenges);
    }

    private static String cut(String line) {
        Matcher token = TOKEN.matcher(line);
        return token.matches()
                ? "%s: %s %s... (%d characters)"
                        .formatted(
                                token.group(1),
                                token.group(2),
                                token.group(3),
                                12 + token.group(4).length())
                : line;
    }

    /** Whether the answer offers a scheme in exactly these words. */
    boolean offers(String scheme) {
        return challenges.contains(scheme);
    }

    /** The token that goes on with a handshake of a scheme. */
    Optional<String> token(String scheme) {
        return challenges.stream()
                .filter(value -> value.startsWith(scheme + " "))
                .map(value -> value.substring(scheme.length() + 1))
                .findFirst();
    }

    /** What the page says after a label, for example its user. */
    Optional<String> said(String label) {
        Matcher line =
                Pattern.compile("<p>" + Pattern.quote(label) + ": ([^<]*)</p>").matcher(page);
        return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    }

    /** Why the page says somebody is refused, with its number: {@code 401.2, ...}; empty where it says none. */
    Optional<String> refusal() {
        Matcher number = NUMBER.matcher(page);
        Matcher why = WHY.matcher(page);
        return number.find() && why.find() ? Optional.of(number.group(1) + ", " + why.group(1)) : Optional.empty();
    }

    /** Names no token. */
    @Override
    public String toString() {
        return String.join(" | ", sent) + " -> " + status;
    }
}
