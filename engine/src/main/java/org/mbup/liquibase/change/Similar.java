package org.mbup.liquibase.change;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that may have been meant by a misspelt one. */
public final class Similar {

    private static final int MOST = 3;

    private Similar() {}

    /** {@code "; did you mean value or values?"}, or the list of all names where none comes near. */
    public static String hint(String name, Collection<String> known) {
        List<String> near = to(name, known);
        return near.isEmpty()
                ? "; known are " + String.join(", ", known.stream().sorted().toList())
                : "; did you mean " + String.join(" or ", near) + "?";
    }

    /** The names at most a third of whose letters differ, best first, three at most. */
    public static List<String> to(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= Math.max(1, candidate.length() / 3))
                .sorted(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** Levenshtein distance without regard to letter case. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
