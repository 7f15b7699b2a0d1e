package org.mbup.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mbup.liquibase.Remedy;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;
import org.mbup.schema.PropertyDefaults;

/** Compares old, upgraded and clean: what steps keep, values at the keys all have, keys only one has, moved defaults. */
final class ThreeWayBuilder {

    private static final Comparator<Departure> ORDER = Comparator.comparing(Departure::kind)
            .thenComparing(one -> one.property() != null)
            .thenComparing(one -> one.keys().get(0))
            .thenComparingLong(Departure::id);

    private final Metabase old;
    private final Metabase upgraded;
    private final CleanInstall clean;
    private final Set<Ledger.Slot> told = new HashSet<>();
    private final Map<Ledger.Slot, PlannedChange> made = new HashMap<>();
    private final Map<Departure, List<KeyPath>> found = new LinkedHashMap<>();

    private ThreeWayBuilder(Metabase old, Metabase upgraded, CleanInstall clean) {
        this.old = old;
        this.upgraded = upgraded;
        this.clean = clean;
    }

    /** The comparison; {@code remedies} are those judged on the upgraded metabase. */
    static ThreeWay compare(
            Metabase old,
            Metabase upgraded,
            CleanInstall clean,
            List<PlannedChange> lines,
            Collection<Remedy> remedies) {
        ThreeWayBuilder builder = new ThreeWayBuilder(old, upgraded, clean);
        lines.forEach(builder::line);
        builder.values();
        builder.keys();
        MovedDefaults.of(old, upgraded).forEach(builder::add);
        List<Departure> departures = new ArrayList<>();
        Map<Ledger.Slot, String> names = names(remedies);
        builder.found.forEach((one, keys) -> departures.add(remedied(one.at(keys), names)));
        departures.sort(ORDER);
        return new ThreeWay(clean.source(), clean.documented(), departures);
    }

    private void add(Departure one) {
        found.computeIfAbsent(one.at(List.of()), same -> new ArrayList<>()).addAll(one.keys());
    }

    /** What a step keeps although a clean installation has another. */
    private void line(PlannedChange line) {
        boolean keeps = line.kind() == PlannedChange.Kind.PRESERVED || line.kind() == PlannedChange.Kind.PINNED;
        if (!keeps && line.kind().differs() && line.property() != null) {
            made.put(new Ledger.Slot(line.path(), line.id()), line);
        }
        if (!keeps || line.cleanInstall().isEmpty() || line.cleanInstall().equals(line.after())) {
            return;
        }
        told.add(new Ledger.Slot(line.path(), line.id()));
        add(new Departure(
                Departure.Kind.KEPT,
                line.property(),
                line.id(),
                inForce(old, line.path(), line.id(), IisVersion.V4_0),
                line.after(),
                line.cleanInstall(),
                line.secret(),
                List.of(line.path()),
                line.kind() == PlannedChange.Kind.PINNED
                        ? "the IIS 4.0 default, written down so that the new one does not replace it"
                        : "an explicit value stays",
                line.references(),
                Optional.of(line.step()),
                Optional.empty()));
    }

    /** The values at the keys that a clean installation has too. */
    private void values() {
        for (Key key : clean.metabase().keys()) {
            Optional<Key> own = upgraded.key(key.path());
            if (own.isEmpty()) {
                continue;
            }
            Set<Long> ids = new LinkedHashSet<>();
            own.get().properties().forEach(property -> ids.add(property.id()));
            key.properties().forEach(property -> ids.add(property.id()));
            ids.remove(Property.KEY_TYPE);
            ids.forEach(id -> value(own.get().path(), id));
        }
    }

    private void value(KeyPath path, long id) {
        Optional<Value> now = inForce(upgraded, path, id, IisVersion.V5_0);
        Optional<Value> wanted = inForce(clean.metabase(), path, id, IisVersion.V5_0);
        if (alike(now, wanted) || clean.vague(path, id) || !told.add(new Ledger.Slot(path, id))) {
            return;
        }
        Property shown = upgraded.effective(path, id)
                .or(() -> clean.metabase().effective(path, id))
                .orElseThrow()
                .property();
        Optional<Value> was = inForce(old, path, id, IisVersion.V4_0);
        boolean secret = Catalogue.standard().secret(shown);
        boolean set = upgraded.effective(path, id).isPresent();
        Optional<PlannedChange> step = Optional.ofNullable(made.get(new Ledger.Slot(path, id)));
        Judgement judgement = secret
                ? Judgement.SECRET
                : step.map(line -> Judgement.made(line, wanted.isPresent()))
                        .orElseGet(() -> Judgement.of(path, id, was, set, wanted.isPresent()));
        add(new Departure(
                judgement.kind(),
                shown.name(),
                id,
                was,
                now,
                wanted,
                secret,
                List.of(path),
                judgement.reason(),
                judgement.references(),
                step.map(PlannedChange::step),
                Optional.empty()));
    }

    /** Letter case alone is told apart only in lines of a step: most texts are names of files. */
    static boolean alike(Optional<Value> one, Optional<Value> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty()
                        || one.get().type() == other.get().type()
                                && one.get()
                                        .display()
                                        .equalsIgnoreCase(other.get().display()));
    }

    private static Optional<Value> inForce(Metabase metabase, KeyPath path, long id, IisVersion version) {
        return PropertyDefaults.standard().effectiveOrDefault(metabase, path, id, version);
    }

    /** Whole keys that only the upgraded metabase has, or only a clean installation; the topmost of each. */
    private void keys() {
        for (KeyPath path : topmost(upgraded, clean.metabase())) {
            boolean ofSetup = Judgement.setupOf4Makes(path);
            add(keys(
                    ofSetup ? Departure.Kind.KEPT : Departure.Kind.SITE_SPECIFIC,
                    path,
                    ofSetup
                            ? "Setup of IIS 4.0 made the key, and an upgrade keeps what is there"
                            : "a clean installation has no such key",
                    ofSetup ? List.of("Q301388") : List.of()));
        }
        for (KeyPath path : topmost(clean.metabase(), upgraded)) {
            add(keys(
                    Departure.Kind.UNDOCUMENTED,
                    path,
                    "a clean installation has the key; no source says that an upgrade makes it",
                    List.of()));
        }
    }

    private static Departure keys(Departure.Kind kind, KeyPath path, String reason, List<String> references) {
        return new Departure(
                kind,
                null,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(path),
                reason,
                references,
                Optional.empty(),
                Optional.empty());
    }

    private static List<KeyPath> topmost(Metabase mine, Metabase others) {
        Set<KeyPath> theirs = new HashSet<>();
        for (Key key : others.keys()) {
            for (KeyPath at = key.path(); theirs.add(at) && !at.isRoot(); ) {
                at = at.parent();
            }
        }
        List<KeyPath> top = new ArrayList<>();
        for (Key key : mine.subtree(KeyPath.ROOT)) {
            KeyPath path = key.path();
            boolean below = !top.isEmpty() && path.isWithin(top.get(top.size() - 1));
            if (!below && !theirs.contains(path)) {
                top.add(path);
            }
        }
        return top;
    }

    /** The first remedy a snapshot needs, by what it would change. */
    private static Map<Ledger.Slot, String> names(Collection<Remedy> remedies) {
        Map<Ledger.Slot, String> names = new HashMap<>();
        for (Remedy remedy : remedies) {
            for (Edit edit : remedy.edits()) {
                if (edit instanceof Edit.PutProperty put) {
                    names.putIfAbsent(
                            new Ledger.Slot(put.path(), put.after().id()),
                            remedy.step().name());
                } else if (edit instanceof Edit.RemoveProperty remove) {
                    names.putIfAbsent(
                            new Ledger.Slot(remove.path(), remove.before().id()),
                            remedy.step().name());
                }
            }
        }
        return names;
    }

    private static Departure remedied(Departure one, Map<Ledger.Slot, String> names) {
        return one.keys().stream()
                .map(path -> names.get(new Ledger.Slot(path, one.id())))
                .filter(Objects::nonNull)
                .findFirst()
                .map(one::remediedBy)
                .orElse(one);
    }
}
