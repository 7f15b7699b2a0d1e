package org.mbup.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the words somebody may have meant. */
public final class Spelling {

    /** Longer words are not compared; no published name comes near. */
    private static final int LONGEST = 64;

    private static final int MOST = 3;

    private Spelling() {}

    /**
     * The known words nearest to a misspelt one, best first, at most three; letter case does not count. A word is near
     * when at most a third of its letters (at least one, at most three) are wrong, missing, too many or swapped.
     */
    public static List<String> closest(String word, Iterable<String> known) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return List.of();
        }
        String folded = word.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, Math.min(3, word.length() / 3));
        Map<String, Integer> near = new LinkedHashMap<>();
        for (String candidate : known) {
            if (Math.abs(candidate.length() - folded.length()) <= limit) {
                int distance = distance(folded, candidate.toLowerCase(Locale.ROOT));
                if (distance <= limit) {
                    near.put(candidate, distance);
                }
            }
        }
        List<String> words = new ArrayList<>(near.keySet());
        words.sort(Comparator.comparing((String w) -> near.get(w)).thenComparing(Comparator.naturalOrder()));
        return words.size() > MOST ? words.subList(0, MOST) : words;
    }

    /** Edits that turn one word into the other; swapping two neighbours counts as one. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            cost[i][0] = i;
            for (int j = 1; j <= b.length(); j++) {
                cost[i][j] = cell(a, b, cost, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cell(String a, String b, int[][] cost, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
