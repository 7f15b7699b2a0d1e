package org.mbup.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A wildcard of HttpRedirect: each {@code *} stands for any number of characters of a path ("Redirect Reference"). Letter
 * case does not count, and a {@code *} takes as little as it can, the last one the rest; both are inferred.
 */
final class Wildcard {

    private final String[] literals;

    private Wildcard(String[] literals) {
        this.literals = literals;
    }

    static Wildcard of(String text) {
        return new Wildcard(folded(text).split("\\*", -1));
    }

    /** How many {@code *} there are. */
    int stars() {
        return literals.length - 1;
    }

    /**
     * What each {@code *} stands for, in order; empty where the path has another form. The time is that of reading both
     * once, whatever they are.
     */
    Optional<List<String>> match(String path) {
        String text = folded(path);
        String first = literals[0];
        String last = literals[literals.length - 1];
        if (stars() == 0) {
            return text.equals(first) ? Optional.of(List.of()) : Optional.empty();
        }
        int end = text.length() - last.length();
        if (end < first.length() || !text.startsWith(first) || !text.endsWith(last)) {
            return Optional.empty();
        }
        List<String> taken = new ArrayList<>();
        int at = first.length();
        for (int i = 1; i < literals.length - 1; i++) {
            int found = find(text, literals[i], at, end);
            if (found < 0) {
                return Optional.empty();
            }
            taken.add(path.substring(at, found));
            at = found + literals[i].length();
        }
        taken.add(path.substring(at, end));
        return Optional.of(taken);
    }

    /** The search of Knuth, Morris and Pratt: no character of the text is gone back to. */
    private static int find(String text, String literal, int from, int end) {
        if (literal.length() > end - from) {
            return -1;
        }
        int[] back = borders(literal);
        int same = 0;
        for (int i = from; i < end && same < literal.length(); i++) {
            same = longer(literal, back, same, text.charAt(i));
            if (same == literal.length()) {
                return i + 1 - same;
            }
        }
        return literal.isEmpty() ? from : -1;
    }

    private static int[] borders(String literal) {
        int[] back = new int[literal.length()];
        for (int i = 1; i < back.length; i++) {
            back[i] = longer(literal, back, back[i - 1], literal.charAt(i));
        }
        return back;
    }

    private static int longer(String literal, int[] back, int same, char next) {
        int at = same;
        while (at > 0 && literal.charAt(at) != next) {
            at = back[at - 1];
        }
        return literal.charAt(at) == next ? at + 1 : 0;
    }

    /** In one letter case, each character by itself, so that places stay what they are. */
    private static String folded(String text) {
        char[] all = text.toCharArray();
        for (int i = 0; i < all.length; i++) {
            all[i] = Character.toLowerCase(Character.toUpperCase(all[i]));
        }
        return new String(all);
    }
}
