package org.mbup.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mbup.advice.Advisory;
import org.mbup.advice.Severity;

/** Advisories for a terminal: what one rule found stands together, its consequence told once. */
final class AdvisoryText {

    private static final int MOST = 5;
    private static final String INDENT = "      ";

    private AdvisoryText() {}

    /** The section of a report, closed by an empty line. */
    static String section(List<Advisory> advisories) {
        if (advisories.isEmpty()) {
            return "Advisories: none\n\n";
        }
        StringBuilder out = new StringBuilder("Advisories\n");
        byCode(advisories).values().forEach(same -> group(out, same));
        return out.append('\n').toString();
    }

    /** {@code 1 error, 2 warnings, 0 infos}. */
    static String counts(List<Advisory> advisories) {
        return count(advisories, Severity.ERROR, "error") + ", "
                + count(advisories, Severity.WARNING, "warning") + ", "
                + count(advisories, Severity.INFO, "info");
    }

    private static String count(List<Advisory> advisories, Severity severity, String noun) {
        long number = AdvisoryJson.count(advisories, severity);
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static Map<String, List<Advisory>> byCode(List<Advisory> advisories) {
        return advisories.stream()
                .collect(Collectors.groupingBy(Advisory::code, LinkedHashMap::new, Collectors.toList()));
    }

    private static void group(StringBuilder out, List<Advisory> same) {
        Advisory first = same.get(0);
        boolean inferred = same.stream().anyMatch(Advisory::inferred);
        out.append("  ! ").append(first.severity()).append(' ').append(first.code());
        out.append(sources(first.references(), inferred)).append('\n');
        same.stream().limit(MOST).forEach(one -> line(out, one.path() + ": " + one.finding()));
        if (same.size() > MOST) {
            line(out, "and " + (same.size() - MOST) + " more (--format json lists all)");
        }
        line(out, first.consequence());
        remedies(same).stream().limit(MOST).forEach(remedy -> line(out, "-> " + remedy));
    }

    private static Set<String> remedies(List<Advisory> same) {
        return same.stream()
                .map(one -> one.remedy()
                        + one.step().map(step -> " (--with " + step + ")").orElse(""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String sources(List<String> references, boolean inferred) {
        String all = String.join(", ", references) + (inferred ? (references.isEmpty() ? "" : ", ") + "inferred" : "");
        return all.isEmpty() ? "" : "  [" + all + "]";
    }

    private static void line(StringBuilder out, String text) {
        out.append(INDENT).append(text).append('\n');
    }
}
