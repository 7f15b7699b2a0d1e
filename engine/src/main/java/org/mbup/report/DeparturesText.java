package org.mbup.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Value;
import org.mbup.plan.Departure;
import org.mbup.plan.ThreeWay;

/** The comparison with a clean installation for a terminal: a section by kind, a line a departure. */
final class DeparturesText {

    private static final String INDENT = "      ";
    private static final int MOST = 3;

    private DeparturesText() {}

    /** The section of a report, closed by an empty line. */
    static String section(ThreeWay threeWay, boolean all) {
        StringBuilder out =
                new StringBuilder("Compared with ").append(threeWay.clean()).append('\n');
        if (threeWay.departures().isEmpty()) {
            return out.append("  no difference\n\n").toString();
        }
        for (Departure.Kind kind : Departure.Kind.values()) {
            List<Departure> same = threeWay.departures().stream()
                    .filter(one -> one.kind() == kind)
                    .toList();
            if (!same.isEmpty() && (all || listed(kind))) {
                out.append("  ").append(title(kind)).append('\n');
                same.forEach(one -> departure(out, one));
            } else if (!same.isEmpty()) {
                out.append("  ")
                        .append(title(kind))
                        .append(": ")
                        .append(same.size())
                        .append(" (--all lists them)\n");
            }
        }
        return out.append('\n').toString();
    }

    private static boolean listed(Departure.Kind kind) {
        return kind == Departure.Kind.KEPT || kind == Departure.Kind.DEFAULT_MOVED;
    }

    private static String title(Departure.Kind kind) {
        return switch (kind) {
            case KEPT -> "kept deliberately";
            case DEFAULT_MOVED -> "default moved";
            case UNDOCUMENTED -> "undocumented";
            case SITE_SPECIFIC -> "site-specific";
        };
    }

    private static void departure(StringBuilder out, Departure one) {
        if (one.property() == null) {
            out.append("    ").append(where(one.keys())).append('\n');
        } else {
            out.append("    ")
                    .append(one.property())
                    .append(": ")
                    .append(value(one, one.upgraded()))
                    .append(before(one))
                    .append("; clean ")
                    .append(value(one, one.clean()))
                    .append("  at ")
                    .append(where(one.keys()))
                    .append('\n');
        }
        out.append(INDENT).append(one.reason()).append(source(one)).append('\n');
        one.remedy()
                .ifPresent(name ->
                        out.append(INDENT).append("-> --with ").append(name).append('\n'));
    }

    private static String before(Departure one) {
        return one.old().equals(one.upgraded()) ? "" : ", before " + value(one, one.old());
    }

    private static String source(Departure one) {
        return one.step()
                .map(step -> "  [" + step
                        + (one.references().isEmpty() ? "" : " " + String.join(", ", one.references())) + "]")
                .orElse("");
    }

    /** A list is told by its length; its items are in the changes. */
    private static String value(Departure one, Optional<Value> value) {
        if (!one.secret()
                && value.isPresent()
                && value.get() instanceof Value.Multi multi
                && multi.items().size() > 1) {
            return multi.items().size() + " items";
        }
        return ValueText.of(value, one.id(), one.secret());
    }

    private static String where(List<KeyPath> keys) {
        String first = keys.stream().limit(MOST).map(KeyPath::toString).collect(Collectors.joining(", "));
        return keys.size() <= MOST ? first : first + " and " + (keys.size() - MOST) + " more keys";
    }
}
