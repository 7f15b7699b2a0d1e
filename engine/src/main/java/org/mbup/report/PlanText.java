package org.mbup.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mbup.liquibase.StepResult;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Value;
import org.mbup.plan.Plan;
import org.mbup.plan.PlannedChange;

/**
 * A plan for a terminal. Every line begins with a sign: {@code ~} changed, {@code +} added, {@code -} removed, {@code =}
 * kept; a word says what the sign cannot.
 */
public final class PlanText {

    private static final String INDENT = "      ";
    private static final int MOST_OVERRIDES = 5;
    private static final int WIDTH = 100;
    private static final int MOST_REFERENCES = 3;
    private static final int MOST_ALIKE = 8;

    private final Plan plan;
    private final boolean all;
    private final StringBuilder out = new StringBuilder();

    private PlanText(Plan plan, boolean all) {
        this.plan = plan;
        this.all = all;
    }

    /** The plan as text, lines ended by LF. */
    public static String render(Plan plan) {
        return render(plan, false);
    }

    /**
     * The plan as text, lines ended by LF.
     *
     * @param all whether what is otherwise only counted is listed too
     */
    public static String render(Plan plan, boolean all) {
        PlanText text = new PlanText(plan, all);
        text.heading();
        text.steps();
        text.changes();
        text.losses();
        plan.wire().map(WireText::section).ifPresent(text.out::append);
        plan.threeWay().map(threeWay -> DeparturesText.section(threeWay, all)).ifPresent(text.out::append);
        text.advisories();
        text.line(summary(plan));
        return text.out.toString();
    }

    /** The one-line summary that closes every text report. */
    public static String summary(Plan plan) {
        return "Summary: "
                + plan.count(PlannedChange.Kind.CHANGED) + " changed, "
                + plan.count(PlannedChange.Kind.ADDED) + " added, "
                + plan.count(PlannedChange.Kind.REMOVED) + " removed, "
                + plan.count(PlannedChange.Kind.PRESERVED) + " preserved, "
                + plan.count(PlannedChange.Kind.PINNED) + " pinned, "
                + plan.count(PlannedChange.Kind.OBSOLETE) + " obsolete; keys: "
                + plan.count(PlannedChange.Kind.KEY_ADDED) + " added, "
                + plan.count(PlannedChange.Kind.KEY_REMOVED) + " removed.";
    }

    private void heading() {
        String version = plan.iisVersion().map(v -> "IIS " + v).orElse("IIS version unknown");
        line(plan.source() + ": " + version + " -> IIS " + plan.target());
        plan.sha256().ifPresent(sha256 -> line("sha256 " + sha256));
        line("");
    }

    private void steps() {
        line("Steps");
        List<StepResult> told =
                plan.steps().stream().filter(step -> !onRequest(step)).toList();
        int version = width(told, step -> step.step().label());
        int name = width(told, step -> step.step().name());
        for (StepResult result : told) {
            String row = "  " + pad(result.step().label(), version) + "  "
                    + pad(result.step().name(), name) + "  "
                    + pad(PlanJson.label(result, plan.applied()).replace('-', ' '), "not selected".length()) + "  "
                    + references(result.step().references());
            line(row.stripTrailing());
            if (result.reason() != null) {
                line(INDENT + result.reason());
            }
        }
        requestable();
        line("");
    }

    /** Steps nobody asked for are only named, so that those which run can be seen. */
    private void requestable() {
        StringBuilder row = new StringBuilder("  on request, with --with:");
        List<StepResult> others =
                plan.steps().stream().filter(PlanText::onRequest).toList();
        for (StepResult result : others) {
            String name = " " + result.step().name() + (result == others.get(others.size() - 1) ? "" : ",");
            if (row.length() + name.length() > WIDTH) {
                line(row.toString());
                row = new StringBuilder("   ");
            }
            row.append(name);
        }
        if (!others.isEmpty()) {
            line(row.toString());
        }
    }

    private static boolean onRequest(StepResult result) {
        return result.step().optIn() && result.state() == StepResult.State.NOT_SELECTED;
    }

    private static String references(List<String> all) {
        String first = String.join(", ", all.subList(0, Math.min(MOST_REFERENCES, all.size())));
        return all.size() <= MOST_REFERENCES ? first : first + " and " + (all.size() - MOST_REFERENCES) + " more";
    }

    private static int width(List<StepResult> steps, Function<StepResult, String> column) {
        return steps.stream().map(column).mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private void changes() {
        if (plan.changes().isEmpty()) {
            line("Changes: none");
            line("");
            return;
        }
        line("Changes");
        List<SameChange> alike = all
                ? List.of()
                : SameChange.of(plan).stream()
                        .filter(same ->
                                same.change().property() != null && same.at().size() > MOST_ALIKE)
                        .toList();
        Set<PlannedChange> later = Collections.newSetFromMap(new IdentityHashMap<>());
        alike.forEach(same -> later.addAll(same.at()));
        byKey(plan.changes().stream().filter(change -> !later.contains(change)).toList());
        atManyKeys(alike);
        line("");
    }

    private void atManyKeys(List<SameChange> alike) {
        List<KeyPath> current = List.of();
        for (SameChange same : alike) {
            if (!same.keys().equals(current)) {
                current = same.keys();
                line("  " + WireText.keys(current));
            }
            property(same.together());
        }
        if (!alike.isEmpty()) {
            line("  (--format json lists every key)");
        }
    }

    private void byKey(List<PlannedChange> changes) {
        KeyPath current = null;
        for (PlannedChange change : changes) {
            if (!change.path().equals(current)) {
                current = change.path();
                line(keySign(change) + current + keyWord(change));
            }
            if (change.property() != null) {
                property(change);
            }
        }
    }

    private void advisories() {
        if (!plan.applied()) {
            out.append(AdvisoryText.section(plan.advisories()));
        }
    }

    private void losses() {
        if (!plan.losses().isEmpty()) {
            line("Not in the export");
            plan.losses().forEach(loss -> line("  ? " + loss));
            line("");
        }
    }

    private static String keySign(PlannedChange change) {
        return switch (change.kind()) {
            case KEY_ADDED -> "+ ";
            case KEY_REMOVED -> "- ";
            default -> "  ";
        };
    }

    private static String keyWord(PlannedChange change) {
        return switch (change.kind()) {
            case KEY_ADDED -> "  (new key, " + source(change) + ")";
            case KEY_REMOVED -> "  (removed, " + source(change) + ")";
            default -> "";
        };
    }

    private void property(PlannedChange change) {
        switch (change.kind()) {
            case CHANGED -> changed(change);
            case ADDED -> line("  + " + change.property() + ": " + value(change, change.after()) + tail(change));
            case PINNED ->
                line("  + " + change.property() + ": " + value(change, change.after()) + "  pinned" + tail(change));
            case REMOVED -> line("  - " + change.property() + ": " + value(change, change.before()) + tail(change));
            case PRESERVED ->
                line("  = " + change.property() + ": " + value(change, change.after()) + "  kept" + tail(change));
            case UNCHANGED -> line("  = " + change.property() + ": " + value(change, change.after()));
            default ->
                line("  = " + change.property() + ": " + value(change, change.after()) + "  kept, without effect"
                        + tail(change));
        }
        if (otherThanClean(change)) {
            line(INDENT + "a clean IIS " + plan.target() + " has " + value(change, change.cleanInstall()));
        }
        change.notes().forEach(note -> line(INDENT + note));
        reach(change);
    }

    private void changed(PlannedChange change) {
        if (!change.secret()
                && change.before().orElseThrow() instanceof Value.Multi before
                && change.after().orElseThrow() instanceof Value.Multi after) {
            line("  ~ " + change.property() + ": " + after.items().size()
                    + (after.items().size() == 1 ? " item" : " items") + tail(change));
            items(before.items(), after.items());
            return;
        }
        line("  ~ " + change.property() + ": " + value(change, change.before()) + " -> " + value(change, change.after())
                + tail(change));
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

    /** {@code in force at 14 keys, overridden at 1: /LM/W3SVC/3/ROOT}; nothing where only the key itself is concerned. */
    private void reach(PlannedChange change) {
        List<KeyPath> lower = change.overriddenAt();
        if (change.inForceAt() <= 1 && lower.isEmpty() || briefly(change)) {
            return;
        }
        line(INDENT + "in force at " + count(change.inForceAt()) + (lower.isEmpty() ? "" : ", " + overridden(lower)));
    }

    private static String count(int keys) {
        return keys + (keys == 1 ? " key" : " keys");
    }

    private static String overridden(List<KeyPath> lower) {
        String first =
                lower.stream().limit(MOST_OVERRIDES).map(KeyPath::toString).collect(Collectors.joining(", "));
        return "overridden at " + lower.size() + ": " + first
                + (lower.size() > MOST_OVERRIDES ? ", and " + (lower.size() - MOST_OVERRIDES) + " more" : "");
    }

    private static String value(PlannedChange change, Optional<Value> value) {
        return ValueText.of(value, change.id(), change.secret());
    }

    private String tail(PlannedChange change) {
        String reach = briefly(change) && change.inForceAt() > 1 ? "  in force at " + count(change.inForceAt()) : "";
        return reach + "  [" + source(change) + "]";
    }

    /** Whether nothing but its reach is to be said of a change, so that one line does. */
    private boolean briefly(PlannedChange change) {
        return change.kind() == PlannedChange.Kind.ADDED
                && change.overriddenAt().isEmpty()
                && change.notes().isEmpty()
                && !otherThanClean(change);
    }

    private static boolean otherThanClean(PlannedChange change) {
        return change.cleanInstall()
                .filter(clean -> !Optional.of(clean).equals(change.after()))
                .isPresent();
    }

    private static String source(PlannedChange change) {
        String references = change.references().isEmpty() ? "" : " " + String.join(", ", change.references());
        return change.step() + references + (change.inferred() ? ", inferred" : "");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
