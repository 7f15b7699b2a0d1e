package org.mbup.liquibase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.precondition.Precondition;
import org.mbup.liquibase.change.MetabaseChange;
import org.mbup.liquibase.parser.Migration;
import org.mbup.liquibase.parser.MigrationName;
import org.mbup.liquibase.parser.MigrationVersion;
import org.mbup.liquibase.precondition.OptInPrecondition;
import org.mbup.liquibase.session.StepKey;

/**
 * A step with the changeset behind it.
 *
 * @param step what a user sees
 * @param changeSet what Liquibase runs
 * @param place the file as messages name it
 * @param version the version, where it has one
 */
record PlannedStep(Step step, ChangeSet changeSet, String place, Optional<MigrationVersion> version) {

    /** By version, what has none last; a baseline after the migrations it stands for. Changesets of a file stay as they are. */
    private static final Comparator<PlannedStep> ORDER = Comparator.comparing(
                    (PlannedStep planned) -> planned.version().orElse(null),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(planned -> planned.step().type() == Step.Type.BASELINE);

    /** The steps of migrations, in version order. */
    static List<PlannedStep> all(List<Migration> migrations) {
        List<PlannedStep> steps = new ArrayList<>();
        for (Migration migration : migrations) {
            MigrationName name = migration.file().name();
            for (ChangeSet changeSet : migration.changeSets()) {
                steps.add(new PlannedStep(
                        step(name, changeSet),
                        changeSet,
                        migration.file().place(),
                        Optional.ofNullable(name.version())));
            }
        }
        steps.sort(ORDER);
        return List.copyOf(steps);
    }

    private static Step step(MigrationName name, ChangeSet changeSet) {
        Set<String> references = new LinkedHashSet<>();
        boolean inferred = false;
        for (MetabaseChange change : changes(changeSet)) {
            references.addAll(change.references());
            inferred |= change.inferred();
        }
        return new Step(
                name.version() == null ? "" : name.version().toString(),
                name.name(),
                name.description(),
                Step.Type.of(name),
                optIn(changeSet).isPresent(),
                List.copyOf(references),
                inferred,
                name.file(),
                changeSet.getId(),
                changeSet.getAuthor(),
                changeSet.getComments() == null ? "" : changeSet.getComments());
    }

    static List<MetabaseChange> changes(ChangeSet changeSet) {
        List<MetabaseChange> changes = new ArrayList<>();
        for (Change change : changeSet.getChanges()) {
            if (change instanceof MetabaseChange own) {
                changes.add(own);
            }
        }
        return changes;
    }

    /** The opt-in precondition of a changeset, wherever it stands. */
    static Optional<OptInPrecondition> optIn(ChangeSet changeSet) {
        return nested(changeSet).stream()
                .filter(OptInPrecondition.class::isInstance)
                .map(OptInPrecondition.class::cast)
                .findFirst();
    }

    static List<Precondition> nested(ChangeSet changeSet) {
        return changeSet.getPreconditions() == null
                ? List.of()
                : changeSet.getPreconditions().getNestedPreconditions();
    }

    StepKey key() {
        return StepKey.of(changeSet.getFilePath(), changeSet.getId(), changeSet.getAuthor());
    }
}
