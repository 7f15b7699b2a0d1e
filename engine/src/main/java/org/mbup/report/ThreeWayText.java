package org.mbup.report;

import org.mbup.compare.Difference;
import org.mbup.compare.ThreeWay;
import org.mbup.compare.ThreeWayChange;
import org.mbup.compare.ThreeWayChange.Verdict;
import org.mbup.metabase.KeyPath;
import org.mbup.plan.SnapshotDiff;

/** What two snapshots changed of a third, as text for a terminal. */
public final class ThreeWayText {

    private final StringBuilder out = new StringBuilder();

    private ThreeWayText() {}

    /** The text, with a final line feed. */
    public static String render(SnapshotDiff.Merge merge) {
        ThreeWayText text = new ThreeWayText();
        text.line(
                "base  " + merge.base().source() + DiffText.version(merge.base().iisVersion()));
        text.line("a     " + merge.a().source() + DiffText.version(merge.a().iisVersion()));
        text.line("b     " + merge.b().source() + DiffText.version(merge.b().iisVersion()));
        KeyPath current = null;
        for (ThreeWayChange change : merge.threeWay().changes()) {
            if (!change.path().equals(current)) {
                current = change.path();
                text.line("  " + current);
            }
            text.change(change);
        }
        text.line("");
        text.line(summary(merge.threeWay()));
        return text.out.toString();
    }

    private void change(ThreeWayChange change) {
        String who = String.format("%-10s", change.verdict().label());
        if (change.name().isEmpty()) {
            Difference.Kind kind = change.ofA().or(change::ofB).orElseThrow();
            line("    " + who + (kind == Difference.Kind.KEY_ADDED ? "the key is new" : "the key is deleted"));
            return;
        }
        line("    " + who + change.name().get() + ": " + DiffText.value(change.base()));
        if (change.ofA().isPresent()) {
            line("              a -> " + DiffText.value(change.a()));
        }
        if (change.ofB().isPresent()) {
            line("              b -> " + DiffText.value(change.b()));
        }
        if (change.verdict() == Verdict.CONFLICT
                && change.ofA().isPresent() != change.ofB().isPresent()) {
            line("              " + (change.ofA().isPresent() ? "b" : "a") + " deleted the key");
        }
    }

    private static String summary(ThreeWay threeWay) {
        return threeWay.count(Verdict.ONLY_A) + " changed in a, " + threeWay.count(Verdict.ONLY_B) + " in b, "
                + threeWay.count(Verdict.BOTH) + " in both alike, " + threeWay.count(Verdict.CONFLICT) + " conflicts";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
