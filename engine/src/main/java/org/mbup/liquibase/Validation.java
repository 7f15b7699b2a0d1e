package org.mbup.liquibase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liquibase.ChecksumVersion;
import liquibase.change.CheckSum;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import org.mbup.history.AppliedStep;
import org.mbup.liquibase.change.MetabaseChange;
import org.mbup.liquibase.precondition.OptInPrecondition;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.session.StepKey;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/** Looks at all steps before one of them touches the metabase, and tells everything wrong at once. */
final class Validation {

    private final Database database;
    private final MetabaseSession session;
    private final List<String> problems = new ArrayList<>();
    private final Set<StepKey> seen = new HashSet<>();

    private Validation(Database database, MetabaseSession session) {
        this.database = database;
        this.session = session;
    }

    static void check(Database database, MetabaseSession session, List<PlannedStep> steps) {
        Validation validation = new Validation(database, session);
        steps.forEach(validation::look);
        validation.refuse();
        steps.forEach(validation::compareChecksum);
    }

    private void look(PlannedStep planned) {
        ChangeSet changeSet = planned.changeSet();
        if (changeSet.getId() == null || changeSet.getId().isBlank()) {
            add(planned, "the changeset has no id");
        }
        if (changeSet.getAuthor() == null || changeSet.getAuthor().isBlank()) {
            add(planned, "the changeset has no author");
        }
        if (!seen.add(planned.key())) {
            add(planned, "the id is there twice");
        }
        lookAtOptIn(planned);
        if (changeSet.getPreconditions() != null) {
            changeSet.getPreconditions().validate(database).getErrorMessages().forEach(error -> add(planned, error));
        }
        for (MetabaseChange change : PlannedStep.changes(changeSet)) {
            change.problems().forEach(problem -> add(planned, change.getSerializedObjectName() + " " + problem));
        }
    }

    private void lookAtOptIn(PlannedStep planned) {
        Optional<OptInPrecondition> optIn = PlannedStep.optIn(planned.changeSet());
        if (optIn.isEmpty()) {
            return;
        }
        if (PlannedStep.nested(planned.changeSet()).get(0) != optIn.get()) {
            add(planned, "optIn has to be the first precondition");
        }
        if (!planned.step().name().equals(optIn.get().step())) {
            add(
                    planned,
                    "optIn names \"" + optIn.get().step() + "\"; the file names the step \""
                            + planned.step().name() + "\"");
        }
    }

    private void add(PlannedStep planned, String text) {
        problems.add(planned.place() + ", changeset " + planned.changeSet().getId() + ": " + text);
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            String what = problems.size() == 1 ? problems.get(0) : list();
            throw Problem.input(what)
                    .hint("correct the migrations; nothing was changed")
                    .asException();
        }
    }

    private String list() {
        return problems.size() + " problems in the migrations\n  " + String.join("\n  ", problems);
    }

    private void compareChecksum(PlannedStep planned) {
        ChangeSet changeSet = planned.changeSet();
        Optional<AppliedStep> ran = session.step(planned.key()).filter(step -> step.checksum() != null);
        if (ran.isEmpty() || changeSet.isRunOnChange() || changeSet.isAlwaysRun()) {
            return;
        }
        CheckSum recorded = CheckSum.parse(ran.get().checksum());
        if (!changeSet.isCheckSumValid(recorded)) {
            throw Problem.of(
                            Problem.Kind.DRIFT,
                            "the migration was changed after it ran on this snapshot: "
                                    + planned.step().file())
                    .at(Location.of(planned.place()))
                    .found(current(changeSet, recorded))
                    .expected(recorded.toString())
                    .hint("bring the old text back and put the correction in a new migration")
                    .asException();
        }
    }

    private static String current(ChangeSet changeSet, CheckSum recorded) {
        return changeSet
                .generateCheckSum(ChecksumVersion.enumFromChecksumVersion(recorded.getVersion()))
                .toString();
    }
}
