package org.mbup.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where HttpRedirect sends to, with the variables of "Redirect Reference": {@code $S} what follows the redirected URL,
 * {@code $P} the parameters, {@code $Q} the same with their question mark, {@code $V} the requested URL without the server's
 * name and without parameters, {@code $0} to {@code $9} what a wildcard stands for. {@code !} redirects nothing.
 *
 * @param text the destination, as written
 */
record Destination(String text) {

    private static final String STAYS = "!";
    private static final Pattern VARIABLE = Pattern.compile("\\$([SPQV0-9])");
    private static final Pattern UNKNOWN = Pattern.compile("\\$(?![SPQV0-9])[A-Za-z]");
    private static final Pattern END_OF_PATH = Pattern.compile("[?#$].*");

    /**
     * What the variables stand for, each as it may stand in a header.
     *
     * @param suffix {@code $S}
     * @param query {@code $P}
     * @param path {@code $V}
     * @param wild {@code $0} and so on
     */
    record Variables(String suffix, String query, String path, List<String> wild) {

        private String of(char letter) {
            return switch (letter) {
                case 'S' -> suffix;
                case 'P' -> query;
                case 'Q' -> query.isEmpty() ? "" : "?" + query;
                case 'V' -> path;
                default -> letter - '0' < wild.size() ? wild.get(letter - '0') : "";
            };
        }
    }

    /** Whether nothing is redirected. */
    boolean stays() {
        return text.equals(STAYS);
    }

    /**
     * The destination with its variables filled in, in one pass: what a request brings is never looked at for variables.
     *
     * @param most where it gets longer, the rest may be missing
     */
    String filled(Variables variables, int most) {
        StringBuilder out = new StringBuilder();
        Matcher variable = VARIABLE.matcher(text);
        int at = 0;
        while (out.length() <= most && variable.find()) {
            out.append(Escape.url(text.substring(at, variable.start())));
            out.append(variables.of(variable.group(1).charAt(0)));
            at = variable.end();
        }
        return out.append(Escape.url(text.substring(at))).toString();
    }

    /** What is wrong with a variable where there are so many wildcards. */
    Optional<String> doubt(int wildcards) {
        return VARIABLE.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(found -> Character.isDigit(found.charAt(1)) && found.charAt(1) - '0' >= wildcards)
                .findFirst()
                .map(found -> found + " has no wildcard, and is empty")
                .or(() -> UNKNOWN.matcher(text)
                        .results()
                        .findFirst()
                        .map(found -> found.group() + " is no variable, and stays as it is"));
    }

    /** Whether a path of this server is the destination, or lies below it. */
    boolean holds(List<String> path) {
        List<String> own = Arrays.stream(
                        END_OF_PATH.matcher(text).replaceFirst("").split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        return text.startsWith("/")
                && !own.isEmpty()
                && own.size() <= path.size()
                && String.join("/", own).equalsIgnoreCase(String.join("/", path.subList(0, own.size())));
    }
}
