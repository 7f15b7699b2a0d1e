package org.mbup.liquibase;

import java.util.Optional;
import org.mbup.history.AppliedStep;
import org.mbup.liquibase.parser.MigrationName;
import org.mbup.liquibase.parser.MigrationVersion;

/** What the record of a step says of its migration, whether or not its file is still there. */
final class Recorded {

    /** The changelog of the record that a snapshot counts as being of a version. */
    static final String BASELINE = "baseline";

    private Recorded() {}

    /** Whether the record says that nothing ran and the snapshot counts as being of a version. */
    static boolean baseline(AppliedStep step) {
        return step.outcome().equals(AppliedStep.BASELINE);
    }

    static Optional<MigrationVersion> version(AppliedStep step) {
        return baseline(step)
                ? MigrationVersion.parse(step.id())
                : MigrationName.parse(step.changelog()).flatMap(name -> Optional.ofNullable(name.version()));
    }

    /** The name a person asks for the step by; the changelog where it is no migration. */
    static String name(AppliedStep step) {
        return MigrationName.parse(step.changelog()).map(MigrationName::name).orElse(step.changelog());
    }

    static String description(AppliedStep step) {
        return baseline(step)
                ? step.description()
                : MigrationName.parse(step.changelog())
                        .map(MigrationName::description)
                        .orElse(step.changelog());
    }

    static Step.Type type(AppliedStep step) {
        if (baseline(step)) {
            return Step.Type.BASELINE;
        }
        return MigrationName.parse(step.changelog()).map(Step.Type::of).orElse(Step.Type.REPEATABLE);
    }
}
