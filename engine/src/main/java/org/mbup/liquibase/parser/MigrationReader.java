package org.mbup.liquibase.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liquibase.change.Change;
import liquibase.change.core.EmptyChange;
import liquibase.change.core.TagDatabaseChange;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import org.mbup.liquibase.change.MetabaseChange;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Reads migrations into Liquibase's changesets, and refuses what a migration must not hold. */
public final class MigrationReader {

    private final ChangeLogParameters parameters;
    private final Placeholders placeholders;

    /** A reader for Liquibase's own commands: placeholders are its changelog parameters. */
    public MigrationReader(ChangeLogParameters parameters) {
        this.parameters = parameters;
        this.placeholders = Placeholders.of(parameters);
    }

    /**
     * A reader for mbup's verbs: placeholders are these and no other. Liquibase's parameters would count the variables of
     * the machine it runs on, so that {@code computername} could be the wrong one's.
     *
     * @param values what the placeholders stand for, by name
     */
    public MigrationReader(ChangeLogParameters parameters, Map<String, String> values) {
        this.parameters = parameters;
        this.placeholders = Placeholders.of(values);
    }

    /**
     * Reads all migrations in their order.
     *
     * @throws ProblemException with everything that is wrong in the files, each with its place
     */
    public List<Migration> read(Migrations migrations) {
        List<Migration> read = new ArrayList<>(migrations.files().size());
        List<Problem> problems = new ArrayList<>();
        for (MigrationFile file : migrations.files()) {
            try {
                Migration migration = new Migration(file, changeSets(file));
                migrations.undoOf(file).ifPresent(undo -> attach(undo, migration));
                read.add(migration);
            } catch (ProblemException e) {
                problems.addAll(Problems.of(e));
            }
        }
        Problems.refuse(problems);
        return read;
    }

    /**
     * Reads the baseline migrations, by version.
     *
     * @throws ProblemException as {@link #read}
     */
    public List<Migration> baselines(Migrations migrations) {
        return migrations.baselines().stream()
                .map(file -> new Migration(file, changeSets(file)))
                .toList();
    }

    private void attach(MigrationFile undo, Migration migration) {
        if (migration.changeSets().size() != 1) {
            throw Problem.input("an undo file belongs to a migration of one changeset")
                    .at(Location.of(undo.place()))
                    .found(migration.changeSets().size() + " changesets in "
                            + migration.file().place())
                    .hint("use a rollback block in each changeset instead")
                    .asException();
        }
        ChangeSet target = migration.changeSets().get(0);
        for (ChangeSet changeSet : changeSets(undo)) {
            if (target instanceof MigrationChangeSet own && changeSet instanceof MigrationChangeSet taken) {
                own.undefined(taken.undefined(), taken.undefined());
            }
            for (Change change : changeSet.getChanges()) {
                change.setChangeSet(target);
                target.addRollbackChange(change);
            }
        }
    }

    private List<ChangeSet> changeSets(MigrationFile file) {
        List<ChangeSet> changeSets = new MigrationText(file, parameters, placeholders).read();
        if (changeSets.isEmpty()) {
            throw refuse(file, "a migration holds at least one changeset", "none", "a changeSet entry");
        }
        for (ChangeSet changeSet : changeSets) {
            check(file, changeSet);
        }
        return changeSets;
    }

    private static void check(MigrationFile file, ChangeSet changeSet) {
        for (Change change : changeSet.getChanges()) {
            boolean allowed = change instanceof MetabaseChange
                    || change instanceof EmptyChange
                    || change instanceof TagDatabaseChange;
            if (!allowed) {
                throw refuse(
                        file,
                        "this change is not one of a metabase (changeset " + changeSet.getId() + ")",
                        change.getSerializedObjectName(),
                        "a change of mbup, empty, or tagDatabase");
            }
        }
    }

    private static ProblemException refuse(MigrationFile file, String what, String found, String expected) {
        return Problem.input(what)
                .at(Location.of(file.place()))
                .found(found)
                .expected(expected)
                .asException();
    }
}
