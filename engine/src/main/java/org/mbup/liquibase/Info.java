package org.mbup.liquibase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.AppliedStep;
import org.mbup.liquibase.parser.MigrationName;
import org.mbup.liquibase.parser.MigrationVersion;
import org.mbup.liquibase.parser.Migrations;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.session.SessionOptions;
import org.mbup.liquibase.session.StepKey;

/** Tells for each step of the migrations, and of the history, where it stands on a snapshot. Changes nothing. */
public final class Info {

    private static final Comparator<InfoRow> ORDER = Comparator.comparing(
            (InfoRow row) -> MigrationVersion.parse(row.version()).orElse(null),
            Comparator.nullsLast(Comparator.naturalOrder()));

    private Info() {}

    /**
     * The steps in version order, repeatable ones last.
     *
     * @param source name of the snapshot for messages
     * @param locations where the migrations are
     * @throws org.mbup.problem.ProblemException when the migrations cannot be read
     */
    public static List<InfoRow> rows(SnapshotDocument document, String source, List<String> locations) {
        Snapshot snapshot = document.snapshot();
        SessionOptions options = SessionOptions.DEFAULT.readOnly(true);
        MetabaseSession session = new MetabaseSession(source, snapshot, options);
        return Engine.run(session, Migrations.at(locations), run -> rows(session, PlannedStep.all(run.migrations())));
    }

    private static List<InfoRow> rows(MetabaseSession session, List<PlannedStep> steps) {
        List<InfoRow> rows = new ArrayList<>();
        Set<StepKey> known = new HashSet<>();
        for (PlannedStep planned : steps) {
            known.add(planned.key());
            rows.add(row(planned, session.step(planned.key())));
        }
        for (AppliedStep step : session.steps()) {
            if (known.add(StepKey.of(step))) {
                rows.add(missing(step));
            }
        }
        rows.sort(ORDER);
        return List.copyOf(rows);
    }

    private static InfoRow row(PlannedStep planned, Optional<AppliedStep> ran) {
        Step step = planned.step();
        return new InfoRow(
                step.version(),
                step.description(),
                step.type(),
                ran.map(AppliedStep::installedOn),
                ran.map(record -> state(planned, record))
                        .orElse(step.optIn() ? InfoRow.State.AVAILABLE : InfoRow.State.PENDING));
    }

    private static InfoRow.State state(PlannedStep planned, AppliedStep ran) {
        if (!Checksums.same(planned.changeSet(), ran)) {
            return planned.changeSet().isRunOnChange() ? InfoRow.State.OUTDATED : InfoRow.State.CHANGED;
        }
        return ran.edits() == null ? InfoRow.State.MARKED : InfoRow.State.SUCCESS;
    }

    private static InfoRow missing(AppliedStep step) {
        Optional<MigrationName> name = MigrationName.parse(step.changelog());
        Optional<MigrationVersion> version = name.flatMap(n -> Optional.ofNullable(n.version()));
        return new InfoRow(
                version.map(MigrationVersion::toString).orElse(""),
                name.map(MigrationName::description).orElse(step.changelog()),
                version.isPresent() ? Step.Type.VERSIONED : Step.Type.REPEATABLE,
                Optional.of(step.installedOn()),
                InfoRow.State.MISSING);
    }
}
