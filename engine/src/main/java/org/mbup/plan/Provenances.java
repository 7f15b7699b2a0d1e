package org.mbup.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mbup.history.AppliedStep;
import org.mbup.history.History;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.schema.DefaultValue;
import org.mbup.schema.PropertyDefaults;

/** Where each value of a metabase comes from, before and after a run. */
final class Provenances {

    private final Metabase before;
    private final Metabase after;
    private final Map<Ledger.Slot, PlannedChange> lines = new HashMap<>();
    private final Map<Ledger.Slot, Earlier> earlier = new HashMap<>();

    private record Earlier(AppliedStep step, Edit.PutProperty edit) {}

    /**
     * Of a run.
     *
     * @param lines the lines of its plan
     * @param history what had run on the snapshot before
     */
    Provenances(Metabase before, Metabase after, List<PlannedChange> lines, History history) {
        this.before = before;
        this.after = after;
        for (PlannedChange line : lines) {
            if (line.property() != null && line.kind().differs()) {
                this.lines.put(new Ledger.Slot(line.path(), line.id()), line);
            }
        }
        history.steps().stream().filter(step -> step.edits() != null).forEach(this::remember);
    }

    private void remember(AppliedStep step) {
        for (Edit edit : step.edits()) {
            if (edit instanceof Edit.PutProperty put) {
                earlier.put(new Ledger.Slot(put.path(), put.after().id()), new Earlier(step, put));
            }
        }
    }

    /** Where the value in force before the run came from; empty where no value is known. */
    Optional<Provenance> before(KeyPath path, long id, IisVersion version) {
        return of(before, path, id, version, false);
    }

    /**
     * Where the value in force after the run comes from; empty where no value is known.
     *
     * @throws org.mbup.problem.ProblemException of kind SOFTWARE when it differs from before and no step did it
     */
    Optional<Provenance> after(KeyPath path, long id, IisVersion version) {
        return of(after, path, id, version, true);
    }

    private Optional<Provenance> of(Metabase metabase, KeyPath path, long id, IisVersion version, boolean ran) {
        return metabase.effective(path, id)
                .map(found -> {
                    Provenance origin = explicit(found.from(), found.property(), ran);
                    return found.from().equals(path) ? origin : new Provenance.Inherited(found.from(), origin);
                })
                .or(() -> PropertyDefaults.standard()
                        .at(path, id, version, DefaultValue.Kind.DOCUMENTED)
                        .map(Provenance.Default::new));
    }

    private Provenance explicit(KeyPath path, Property property, boolean ran) {
        Ledger.Slot slot = new Ledger.Slot(path, property.id());
        PlannedChange line = lines.get(slot);
        if (ran && line != null) {
            return new Provenance.ByStep(act(line.kind()), line.step(), line.references(), line.inferred(), false);
        }
        if (ran
                && before.explicit(path, property.id())
                        .filter(property::sameData)
                        .isEmpty()) {
            throw Problem.of(Problem.Kind.SOFTWARE, "a value of " + property.name() + " was set by no step")
                    .at(Location.key(null, path.toString()))
                    .asException();
        }
        Earlier done = earlier.get(slot);
        if (done != null && done.edit().after().sameData(property)) {
            Provenance.Act act = done.edit().before().isPresent() ? Provenance.Act.CHANGED : Provenance.Act.ADDED;
            return new Provenance.ByStep(act, done.step().id(), List.of(), false, true);
        }
        return new Provenance.Explicit();
    }

    private static Provenance.Act act(PlannedChange.Kind kind) {
        return switch (kind) {
            case PINNED -> Provenance.Act.PINNED;
            case CHANGED -> Provenance.Act.CHANGED;
            default -> Provenance.Act.ADDED;
        };
    }
}
