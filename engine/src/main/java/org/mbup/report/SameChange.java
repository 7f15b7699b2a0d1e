package org.mbup.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mbup.metabase.KeyPath;
import org.mbup.plan.InForce;
import org.mbup.plan.Plan;
import org.mbup.plan.PlannedChange;
import org.mbup.plan.Provenance;

/**
 * The same change at any number of keys, so that a report on thousands of sites stays small.
 *
 * @param change what is the same at all keys, as at the first of them
 * @param beforeFrom where the value before came from, or empty
 * @param afterFrom where the value after comes from, or empty
 * @param at the keys, with their reach
 */
record SameChange(PlannedChange change, String beforeFrom, String afterFrom, List<PlannedChange> at) {

    /** The keys, in the order of the plan. */
    List<KeyPath> keys() {
        return at.stream().map(PlannedChange::path).toList();
    }

    /** All as one change, at the first of the keys, with the reach of all. */
    PlannedChange together() {
        return change.at(
                change.path(),
                at.stream().mapToInt(PlannedChange::inForceAt).sum(),
                at.stream().flatMap(one -> one.overriddenAt().stream()).toList());
    }

    /** A change wherever it is, and where its values are from. */
    private record Sameness(PlannedChange anywhere, String beforeFrom, String afterFrom) {}

    private record Place(KeyPath path, long id) {}

    /** The changes of a plan, in the order in which they first occur. */
    static List<SameChange> of(Plan plan) {
        Map<Place, InForce> sources = new LinkedHashMap<>();
        plan.effective().forEach(one -> sources.putIfAbsent(new Place(one.path(), one.id()), one));
        Map<Sameness, SameChange> groups = new LinkedHashMap<>();
        for (PlannedChange change : plan.changes()) {
            Optional<InForce> source = change.kind().differs()
                    ? Optional.ofNullable(sources.get(new Place(change.path(), change.id())))
                    : Optional.empty();
            String before = from(change, source.flatMap(InForce::before));
            String after = from(change, source.flatMap(InForce::after));
            groups.computeIfAbsent(
                            new Sameness(change.at(KeyPath.ROOT, 0, List.of()), before, after),
                            same -> new SameChange(change, before, after, new ArrayList<>()))
                    .at()
                    .add(change);
        }
        return List.copyOf(groups.values());
    }

    /** A default is told with its value, because the key itself shows none. */
    private static String from(PlannedChange change, Optional<InForce.Sourced> value) {
        return value.map(one -> one.provenance() instanceof Provenance.Default
                                && one.value().isPresent()
                        ? ValueText.of(one.value(), change.id(), change.secret()) + ", " + one.provenance()
                        : one.provenance().toString())
                .orElse("");
    }
}
