package org.mbup.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mbup.advice.Advisory;
import org.mbup.format.ReadOptions;
import org.mbup.liquibase.ReplayRequest;
import org.mbup.metabase.EffectiveProperty;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.schema.Catalogue;
import org.mbup.schema.DefaultValue;
import org.mbup.schema.PropertyDefaults;

/** Explains one value, or every value of one key. Writes nothing. */
public final class Explain {

    private final Rehearsal rehearsal;
    private final CleanInstall clean;

    private Explain(Rehearsal rehearsal, CleanInstall clean) {
        this.rehearsal = rehearsal;
        this.clean = clean;
    }

    /** What was asked for: exactly one of both is there. */
    public record Answer(Optional<Explanation> value, Optional<KeyExplanation> key) {}

    /**
     * Explains what {@code subject} names: {@code PATH} for a key, {@code PATH/PROPERTY} for a value.
     *
     * @throws org.mbup.problem.ProblemException when the snapshot cannot be used or has no such key or property
     */
    public static Answer of(ReadOptions read, ReplayRequest request, CleanInstall clean, String subject) {
        return rehearsed(read, request, clean).answer(subject);
    }

    /**
     * Rehearses the upgrade once, for several questions; the file of the snapshot is not read again.
     *
     * @throws org.mbup.problem.ProblemException when the snapshot cannot be used
     */
    public static Explain rehearsed(ReadOptions read, ReplayRequest request, CleanInstall clean) {
        return new Explain(Rehearsal.of(read, request, clean), clean);
    }

    /**
     * Explains what {@code subject} names, as {@link #of} does.
     *
     * @throws org.mbup.problem.ProblemException when the snapshot has no such key or property
     */
    public Answer answer(String subject) {
        Subject found = Subject.find(rehearsal, subject);
        return found.id().isPresent()
                ? new Answer(Optional.of(value(found)), Optional.empty())
                : new Answer(Optional.empty(), Optional.of(key(found.path())));
    }

    private Explanation value(Subject subject) {
        KeyPath path = subject.path();
        long id = subject.id().orElseThrow();
        List<DefaultValue> defaults = defaults(path, id);
        List<PlannedChange> steps = steps(path, id);
        List<Departure> departures = departures(path, id);
        List<Advisory> advisories = advisories(path, subject.name());
        return new Explanation(
                rehearsal.source(),
                rehearsal.before().iisVersion(),
                rehearsal.plan().isPresent(),
                path,
                subject.name(),
                id,
                secret(path, id),
                levels(path, id),
                before(path, id),
                after(path, id),
                PropertyDefaults.standard().effectiveOrDefault(clean.metabase(), path, id, IisVersion.V5_0),
                clean.source(),
                defaults,
                steps,
                departures,
                advisories,
                references(defaults, steps, departures, advisories));
    }

    private KeyExplanation key(KeyPath path) {
        TreeMap<Long, KeyExplanation.Row> rows = new TreeMap<>();
        for (Metabase metabase : List.of(rehearsal.after(), rehearsal.before())) {
            for (KeyPath at = path; !at.isRoot(); at = at.parent()) {
                for (Property property : metabase.key(at).map(Key::properties).orElse(List.of())) {
                    if (at.equals(path) || property.attributes().inherit()) {
                        rows.computeIfAbsent(property.id(), id -> row(path, property));
                    }
                }
            }
        }
        return new KeyExplanation(
                rehearsal.source(),
                rehearsal.before().iisVersion(),
                rehearsal.plan().isPresent(),
                path,
                List.copyOf(rows.values()));
    }

    private KeyExplanation.Row row(KeyPath path, Property property) {
        long id = property.id();
        return new KeyExplanation.Row(property.name(), id, before(path, id), after(path, id), secret(path, id));
    }

    private Optional<InForce.Sourced> before(KeyPath path, long id) {
        return InForceChanges.sourced(
                rehearsal.before().effective(path, id),
                rehearsal.provenances().before(path, id, rehearsal.versionBefore()));
    }

    private Optional<InForce.Sourced> after(KeyPath path, long id) {
        return InForceChanges.sourced(
                rehearsal.after().effective(path, id),
                rehearsal.provenances().after(path, id, rehearsal.versionAfter()));
    }

    private boolean secret(KeyPath path, long id) {
        return Stream.of(rehearsal.before(), rehearsal.after(), clean.metabase())
                .flatMap(metabase -> metabase.effective(path, id).stream())
                .anyMatch(found -> Catalogue.standard().secret(found.property()));
    }

    private List<Explanation.Level> levels(KeyPath path, long id) {
        Optional<KeyPath> winner = rehearsal.after().effective(path, id).map(EffectiveProperty::from);
        List<Explanation.Level> levels = new ArrayList<>();
        for (KeyPath at = path; !at.isRoot(); at = at.parent()) {
            levels.add(
                    0,
                    new Explanation.Level(
                            at,
                            rehearsal.after().key(at).isPresent(),
                            rehearsal.before().explicit(at, id),
                            rehearsal.after().explicit(at, id),
                            winner.filter(at::equals).isPresent()));
        }
        return levels;
    }

    private static List<DefaultValue> defaults(KeyPath path, long id) {
        List<DefaultValue> facts = new ArrayList<>();
        for (IisVersion version : List.of(IisVersion.V4_0, IisVersion.V5_0)) {
            for (DefaultValue.Kind kind : DefaultValue.Kind.values()) {
                for (KeyPath at = path; !at.isRoot(); at = at.parent()) {
                    Optional<DefaultValue> fact = PropertyDefaults.standard().at(at, id, version, kind);
                    if (fact.isPresent()) {
                        facts.add(fact.get());
                        break;
                    }
                }
            }
        }
        return facts;
    }

    /** The lines about the key itself and those above it. */
    private List<PlannedChange> steps(KeyPath path, long id) {
        return rehearsal.plan().map(Plan::changes).orElse(List.of()).stream()
                .filter(line -> line.property() != null && line.id() == id && path.isWithin(line.path()))
                .toList();
    }

    private List<Departure> departures(KeyPath path, long id) {
        Set<KeyPath> about = new LinkedHashSet<>();
        about.add(path);
        rehearsal.after().effective(path, id).ifPresent(found -> about.add(found.from()));
        return rehearsal.plan().flatMap(Plan::threeWay).map(ThreeWay::departures).orElse(List.of()).stream()
                .filter(one -> one.id() == id && one.property() != null)
                .filter(one -> one.keys().stream().anyMatch(about::contains))
                .toList();
    }

    private List<Advisory> advisories(KeyPath path, String name) {
        return rehearsal.plan().map(Plan::advisories).orElse(List.of()).stream()
                .filter(advisory ->
                        advisory.property().filter(name::equalsIgnoreCase).isPresent())
                .filter(advisory -> path.isWithin(advisory.path()))
                .toList();
    }

    private static List<String> references(
            List<DefaultValue> defaults,
            List<PlannedChange> steps,
            List<Departure> departures,
            List<Advisory> advisories) {
        Set<String> all = new LinkedHashSet<>();
        steps.forEach(line -> all.addAll(line.references()));
        departures.stream().filter(one -> one.step().isPresent()).forEach(one -> all.addAll(one.references()));
        advisories.forEach(advisory -> all.addAll(advisory.references()));
        defaults.forEach(fact -> all.add(fact.source()));
        return List.copyOf(all);
    }
}
