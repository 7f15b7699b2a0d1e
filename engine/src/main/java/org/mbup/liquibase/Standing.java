package org.mbup.liquibase;

import java.util.Optional;
import org.mbup.history.AppliedStep;
import org.mbup.liquibase.parser.MigrationVersion;

/**
 * Where one run of a step stands, or a step that did not run.
 *
 * @param planned the step, where its migration is among the files
 * @param ran the record of the run, where it ran
 * @param state what is known
 */
record Standing(Optional<PlannedStep> planned, Optional<AppliedStep> ran, InfoRow.State state) {

    Optional<MigrationVersion> version() {
        return planned.isPresent() ? planned.get().version() : ran.flatMap(Recorded::version);
    }

    Step.Type type() {
        return planned.map(p -> p.step().type()).orElseGet(() -> Recorded.type(ran.orElseThrow()));
    }

    String description() {
        return planned.map(p -> p.step().description()).orElseGet(() -> Recorded.description(ran.orElseThrow()));
    }

    /** The file, or the changelog of the record. */
    String file() {
        return planned.map(p -> p.step().file())
                .orElseGet(() -> ran.orElseThrow().changelog());
    }

    InfoRow row() {
        return new InfoRow(
                version().map(MigrationVersion::toString).orElse(""),
                description(),
                type(),
                ran.map(AppliedStep::installedOn),
                state);
    }
}
