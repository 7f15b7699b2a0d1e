package org.mbup.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mbup.change.Finding;
import org.mbup.liquibase.SourcedOutcome;
import org.mbup.liquibase.StepResult;
import org.mbup.metabase.Edit;
import org.mbup.metabase.EffectiveChange;
import org.mbup.metabase.EffectiveDiff;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseDiff;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;

/** Turns the steps' edits and findings into the lines of a plan, and refuses a difference that no step admits to. */
final class PlanBuilder {

    private static final Comparator<PlannedChange> ORDER = Comparator.comparing(PlannedChange::path)
            .thenComparing(change -> change.property() != null)
            .thenComparingLong(PlannedChange::id);

    private final Ledger ledger = new Ledger();
    private final Map<Ledger.Slot, List<Told>> findings = new HashMap<>();
    private final Metabase after;
    private final Map<Ledger.Slot, EffectiveChange> reach = new HashMap<>();
    private final List<PlannedChange> lines = new ArrayList<>();

    private record Told(Finding finding, Ledger.By by) {}

    /** Every line, and every change of what is in force. */
    record Drawn(List<PlannedChange> lines, List<EffectiveChange> effective) {}

    private PlanBuilder(Metabase after) {
        this.after = after;
    }

    /** The lines for these steps in key order. */
    static List<PlannedChange> lines(Metabase before, Metabase after, List<StepResult> steps) {
        return draw(before, after, steps).lines();
    }

    /** The lines for these steps in key order, and what they come to at every key. */
    static Drawn draw(Metabase before, Metabase after, List<StepResult> steps) {
        PlanBuilder builder = new PlanBuilder(after);
        steps.forEach(builder::enter);
        List<Edit> edits = MetabaseDiff.diff(before, after);
        List<EffectiveChange> effective = EffectiveDiff.between(before, after, edits);
        Attribution.check(builder.ledger, edits, effective);
        effective.forEach(builder::reach);
        builder.ledger.keys(builder::keyLine);
        builder.ledger.properties(builder::propertyLine);
        builder.stayingLines();
        builder.lines.sort(ORDER);
        return new Drawn(builder.lines, effective);
    }

    /** A line for every value that has none, so that all values are told. */
    static List<PlannedChange> withUnchanged(List<PlannedChange> lines, Metabase after) {
        Set<Ledger.Slot> told = new HashSet<>();
        lines.forEach(line -> told.add(new Ledger.Slot(line.path(), line.id())));
        List<PlannedChange> all = new ArrayList<>(lines);
        for (Key key : after.keys()) {
            for (Property property : key.properties()) {
                if (!told.contains(new Ledger.Slot(key.path(), property.id()))) {
                    all.add(unchanged(key.path(), property));
                }
            }
        }
        all.sort(ORDER);
        return all;
    }

    private static PlannedChange unchanged(KeyPath path, Property property) {
        return new PlannedChange(
                path,
                property.name(),
                property.id(),
                PlannedChange.Kind.UNCHANGED,
                Optional.of(property.value()),
                Optional.of(property.value()),
                Optional.empty(),
                null,
                List.of(),
                false,
                Catalogue.standard().secret(property),
                List.of(),
                0,
                List.of());
    }

    /** Of several changes from one key, the first holds at that key itself. */
    private void reach(EffectiveChange change) {
        reach.putIfAbsent(new Ledger.Slot(change.origin(), change.id()), change);
    }

    private void enter(StepResult step) {
        for (SourcedOutcome sourced : step.outcomes()) {
            Ledger.By by = new Ledger.By(step, sourced);
            ledger.enter(by);
            for (Finding finding : sourced.outcome().findings()) {
                findings.computeIfAbsent(
                                new Ledger.Slot(finding.path(), finding.propertyId()), slot -> new ArrayList<>())
                        .add(new Told(finding, by));
            }
        }
    }

    private void keyLine(KeyPath path, Ledger.KeyEntry entry) {
        PlannedChange.Kind kind = entry.after() ? PlannedChange.Kind.KEY_ADDED : PlannedChange.Kind.KEY_REMOVED;
        lines.add(new PlannedChange(
                path,
                null,
                0,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                entry.by().step().step().label(),
                entry.by().sourced().references(),
                entry.by().sourced().inferred(),
                false,
                List.of(),
                0,
                List.of()));
    }

    private void propertyLine(Ledger.Slot slot, Ledger.PropertyEntry entry) {
        List<Told> told = findings.getOrDefault(slot, List.of());
        Property shown = entry.after().or(entry::before).orElseThrow();
        lines.add(new PlannedChange(
                slot.path(),
                shown.name(),
                slot.id(),
                kind(entry, told),
                entry.before().map(Property::value),
                entry.after().map(Property::value),
                clean(told),
                entry.by().step().step().label(),
                entry.by().sourced().references(),
                entry.by().sourced().inferred() || has(told, Finding.Kind.INFERRED),
                Catalogue.standard().secret(shown),
                notes(told.stream().filter(t -> !stays(t.finding())).toList()),
                Optional.ofNullable(reach.get(slot))
                        .map(change -> change.keys().size())
                        .orElse(0),
                Optional.ofNullable(reach.get(slot))
                        .map(EffectiveChange::overriddenAt)
                        .orElse(List.of())));
    }

    private static PlannedChange.Kind kind(Ledger.PropertyEntry entry, List<Told> told) {
        if (entry.after().isEmpty()) {
            return PlannedChange.Kind.REMOVED;
        }
        if (entry.before().isPresent()) {
            return PlannedChange.Kind.CHANGED;
        }
        boolean pinnedLast =
                told.stream().anyMatch(t -> t.finding().kind() == Finding.Kind.PINNED && t.by().equals(entry.by()));
        return pinnedLast ? PlannedChange.Kind.PINNED : PlannedChange.Kind.ADDED;
    }

    /** Values that stay: told only where no step changed them after all. */
    private void stayingLines() {
        Set<Ledger.Slot> seen = new HashSet<>();
        findings.forEach((slot, told) -> {
            if (!ledger.explains(slot.path(), slot.id())) {
                told.stream()
                        .filter(t -> stays(t.finding()))
                        .filter(t -> seen.add(slot))
                        .forEach(t -> lines.add(staying(t, told)));
            }
        });
    }

    private static boolean stays(Finding finding) {
        return finding.kind() == Finding.Kind.PRESERVED || finding.kind() == Finding.Kind.OBSOLETE;
    }

    private PlannedChange staying(Told t, List<Told> all) {
        Finding finding = t.finding();
        Property property = after.explicit(finding.path(), finding.propertyId())
                .orElseThrow(() -> new IllegalStateException("a value said to stay is not there: " + finding));
        boolean obsolete = finding.kind() == Finding.Kind.OBSOLETE;
        return new PlannedChange(
                finding.path(),
                finding.property(),
                finding.propertyId(),
                obsolete ? PlannedChange.Kind.OBSOLETE : PlannedChange.Kind.PRESERVED,
                Optional.of(property.value()),
                Optional.of(property.value()),
                clean(all),
                t.by().step().step().label(),
                t.by().sourced().references(),
                t.by().sourced().inferred() || has(all, Finding.Kind.INFERRED),
                Catalogue.standard().secret(property),
                notes(all),
                0,
                List.of());
    }

    private static boolean has(List<Told> told, Finding.Kind kind) {
        return told.stream().anyMatch(t -> t.finding().kind() == kind);
    }

    private static Optional<Value> clean(List<Told> told) {
        return told.stream().flatMap(t -> t.finding().cleanInstall().stream()).findFirst();
    }

    private static List<String> notes(List<Told> told) {
        return told.stream()
                .map(t -> t.finding().note())
                .filter(note -> note != null && !note.isBlank())
                .distinct()
                .toList();
    }
}
