package org.mbup.liquibase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import org.mbup.history.AppliedStep;
import org.mbup.liquibase.parser.ChangeProblems;
import org.mbup.liquibase.parser.Problems;
import org.mbup.liquibase.precondition.OptInPrecondition;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.session.StepKey;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/** Looks at all steps before one of them touches the metabase, and tells everything wrong at once. */
final class Validation {

    /** What to do about a migration that was changed after it ran. */
    static final String REMEDY = "restore the file and put the correction in a new migration; or accept the file as it"
            + " is now, with: mbup repair SNAPSHOT";

    private final Database database;
    private final MetabaseSession session;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<StepKey, String> seen = new HashMap<>();

    private Validation(Database database, MetabaseSession session) {
        this.database = database;
        this.session = session;
    }

    /** Looks at the steps, and holds those that ran against their records. */
    static void check(Database database, MetabaseSession session, List<PlannedStep> steps) {
        Validation validation = new Validation(database, session);
        steps.forEach(validation::look);
        Problems.refuse(validation.problems);
        validation.compareChecksums(steps);
    }

    /** Looks at the steps alone, whatever has run. */
    static void checkFiles(Database database, MetabaseSession session, List<PlannedStep> steps) {
        Validation validation = new Validation(database, session);
        steps.forEach(validation::look);
        Problems.refuse(validation.problems);
    }

    private void look(PlannedStep planned) {
        ChangeSet changeSet = planned.changeSet();
        if (changeSet.getId() == null || changeSet.getId().isBlank()) {
            add(planned, "the changeset has no id");
        }
        if (changeSet.getAuthor() == null || changeSet.getAuthor().isBlank()) {
            add(planned, "the changeset has no author");
        }
        String first = seen.putIfAbsent(planned.key(), place(planned).toString());
        if (first != null) {
            add(planned, "the id is there twice, first at " + first);
        }
        lookAtOptIn(planned);
        if (changeSet.getPreconditions() != null) {
            changeSet.getPreconditions().validate(database).getErrorMessages().forEach(error -> add(planned, error));
        }
        for (Problem problem : ChangeProblems.of(changeSet)) {
            problems.add(named(planned, problem.what(), problem.where()));
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
        problems.add(named(planned, text, place(planned)));
    }

    private static Location place(PlannedStep planned) {
        Location where = ChangeProblems.where(planned.changeSet());
        return where.source() == null ? Location.of(planned.place()) : where;
    }

    private static Problem named(PlannedStep planned, String text, Location where) {
        return Problem.input("changeset " + planned.changeSet().getId() + ": " + text)
                .at(where)
                .hint("correct the migrations; nothing was changed");
    }

    private void compareChecksums(List<PlannedStep> steps) {
        List<PlannedStep> changed = steps.stream().filter(this::changed).toList();
        if (changed.size() == 1) {
            PlannedStep planned = changed.get(0);
            AppliedStep ran = session.step(planned.key()).orElseThrow();
            throw refusal("the migration was changed after it ran on this snapshot: "
                            + planned.step().file())
                    .at(Location.of(planned.place()))
                    .found(Checksums.comparable(planned.changeSet(), ran))
                    .expected(ran.checksum())
                    .asException();
        }
        if (!changed.isEmpty()) {
            StringBuilder text =
                    new StringBuilder(changed.size() + " migrations were changed after they ran on this snapshot");
            changed.forEach(planned -> text.append("\n  ").append(comparison(planned)));
            throw refusal(text.toString()).at(Location.of(session.source())).asException();
        }
    }

    private static Problem refusal(String what) {
        return Problem.of(Problem.Kind.DRIFT, what).hint(REMEDY);
    }

    private String comparison(PlannedStep planned) {
        AppliedStep ran = session.step(planned.key()).orElseThrow();
        return planned.place() + ": found " + Checksums.comparable(planned.changeSet(), ran) + ", expected "
                + ran.checksum();
    }

    private boolean changed(PlannedStep planned) {
        return changed(planned, session.step(planned.key()));
    }

    /** Whether a migration that is not to run again is no longer what ran. */
    static boolean changed(PlannedStep planned, Optional<AppliedStep> ran) {
        ChangeSet changeSet = planned.changeSet();
        boolean again = changeSet.isRunOnChange() || changeSet.isAlwaysRun();
        return ran.isPresent() && !again && !Checksums.same(changeSet, ran.get());
    }
}
