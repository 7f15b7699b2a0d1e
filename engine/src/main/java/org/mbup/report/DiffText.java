package org.mbup.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.compare.Comparison;
import org.mbup.compare.Difference;
import org.mbup.metabase.EffectiveChange;
import org.mbup.metabase.EffectiveProperty;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.plan.SnapshotDiff;
import org.mbup.schema.Catalogue;

/** What differs between two snapshots, as text for a terminal. */
public final class DiffText {

    private static final int MOST_KEYS = 8;
    private static final String INDENT = "      ";

    private final StringBuilder out = new StringBuilder();

    private DiffText() {}

    /** The text, with a final line feed. */
    public static String render(SnapshotDiff diff) {
        DiffText text = new DiffText();
        text.line("--- " + diff.a().source() + version(diff.a().iisVersion()));
        text.line("+++ " + diff.b().source() + version(diff.b().iisVersion()));
        if (diff.effective().isPresent()) {
            diff.effective().get().forEach(text::inForce);
        } else {
            text.differences(diff.comparison());
        }
        text.line("");
        diff.notes().forEach(note -> text.line("  " + note));
        text.line(summary(diff));
        return text.out.toString();
    }

    static String version(Optional<?> version) {
        return version.map(v -> "  (IIS " + v + ")").orElse("");
    }

    private void differences(Comparison comparison) {
        KeyPath current = null;
        for (Difference difference : comparison.differences()) {
            if (!difference.path().equals(current)) {
                current = difference.path();
                line(sign(difference) + current);
            }
            if (!difference.ofKey()) {
                property(difference);
            }
        }
    }

    private static String sign(Difference difference) {
        return switch (difference.kind()) {
            case KEY_ADDED -> "+ ";
            case KEY_REMOVED -> "- ";
            default -> "  ";
        };
    }

    private void property(Difference difference) {
        String name = difference.property().orElseThrow().name();
        switch (difference.kind()) {
            case ADDED -> line("  + " + name + ": " + value(difference.after()));
            case REMOVED -> line("  - " + name + ": " + value(difference.before()));
            default ->
                changed(
                        name,
                        difference.before().orElseThrow(),
                        difference.after().orElseThrow());
        }
    }

    private void changed(String name, Property before, Property after) {
        boolean masked = secret(before) || secret(after);
        if (!masked
                && before.value() instanceof Value.Multi one
                && after.value() instanceof Value.Multi other
                && !one.equals(other)) {
            line("  ~ " + name + ": " + one.items().size() + " -> "
                    + other.items().size() + " items");
            items(one.items(), other.items());
        } else if (before.value().equals(after.value())) {
            line("  ~ " + name + ": the value is the same");
        } else if (masked) {
            line("  ~ " + name + ": " + JsonReport.MASK + " -> " + JsonReport.MASK + "  (they differ)");
        } else {
            line("  ~ " + name + ": " + value(Optional.of(before)) + " -> " + value(Optional.of(after)));
        }
        nature("data type", before.type(), after.type());
        nature("user type", before.userType(), after.userType());
        nature("attributes", before.attributes(), after.attributes());
    }

    private void nature(String what, Object before, Object after) {
        if (!before.equals(after)) {
            line(INDENT + what + ": " + before + " -> " + after);
        }
    }

    private void items(List<String> before, List<String> after) {
        List<String> gone = new ArrayList<>(before);
        after.forEach(gone::remove);
        List<String> come = new ArrayList<>(after);
        before.forEach(come::remove);
        gone.forEach(item -> line(INDENT + "- " + item));
        come.forEach(item -> line(INDENT + "+ " + item));
        if (gone.isEmpty() && come.isEmpty()) {
            line(INDENT + "same items in another order");
        }
    }

    private void inForce(EffectiveChange change) {
        line("  " + change.property() + ": " + from(change.before()) + " -> " + from(change.after()));
        line(INDENT + "in force at " + keys(change.keys()));
        if (!change.overriddenAt().isEmpty()) {
            line(INDENT + "overridden at " + keys(change.overriddenAt()));
        }
    }

    private static String from(Optional<EffectiveProperty> effective) {
        return value(effective.map(EffectiveProperty::property))
                + effective.map(e -> " (from " + e.from() + ")").orElse("");
    }

    private static String keys(List<KeyPath> keys) {
        String shown = keys.stream()
                .limit(MOST_KEYS)
                .map(KeyPath::toString)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        String rest = keys.size() > MOST_KEYS ? ", ..." : "";
        return keys.size() + (keys.size() == 1 ? " key: " : " keys: ") + shown + rest;
    }

    static String value(Optional<Property> property) {
        return property.map(p -> ValueText.of(p.value(), p.id(), secret(p))).orElse("(not set)");
    }

    static boolean secret(Property property) {
        return Catalogue.standard().secret(property);
    }

    private static String summary(SnapshotDiff diff) {
        if (diff.effective().isPresent()) {
            int changes = diff.effective().get().size();
            return diff.sameness().label() + " in force"
                    + (changes == 0 ? "" : ": " + changes + (changes == 1 ? " value" : " values"));
        }
        Comparison comparison = diff.comparison();
        if (comparison.equivalent()) {
            return diff.sameness().label();
        }
        String versions = comparison.versions().isEmpty()
                ? ""
                : ", IIS " + comparison.versions().get(0) + " -> "
                        + comparison.versions().get(1);
        return diff.sameness().label() + ": " + comparison.count(Difference.Kind.CHANGED) + " changed, "
                + comparison.count(Difference.Kind.ADDED) + " added, "
                + comparison.count(Difference.Kind.REMOVED) + " removed, "
                + keys(comparison.count(Difference.Kind.KEY_ADDED)) + " added, "
                + keys(comparison.count(Difference.Kind.KEY_REMOVED)) + " removed" + versions;
    }

    private static String keys(long count) {
        return count + (count == 1 ? " key" : " keys");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
