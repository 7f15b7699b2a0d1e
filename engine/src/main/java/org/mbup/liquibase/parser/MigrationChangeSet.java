package org.mbup.liquibase.parser;

import java.util.Set;
import liquibase.ChecksumVersion;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.change.ChangeFactory;
import liquibase.change.CheckSum;
import liquibase.change.core.EmptyChange;
import liquibase.change.core.TagDatabaseChange;
import liquibase.changelog.ChangeSet;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.ParsedNodeException;
import liquibase.resource.ResourceAccessor;
import org.mbup.liquibase.change.MetabaseChange;
import org.mbup.liquibase.change.MetabaseChanges;
import org.mbup.liquibase.change.Similar;
import org.mbup.problem.Problem;

/**
 * A changeset of a migration. It makes the changes of a metabase itself: Liquibase would look at every change it knows
 * first, which takes longer than the whole replay. And it refuses an attribute nobody knows, which Liquibase would keep
 * without a word.
 */
final class MigrationChangeSet extends ChangeSet {

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "author",
            "comment",
            "context",
            "contextFilter",
            "labels",
            "dbms",
            "created",
            "ignore",
            "runAlways",
            "alwaysRun",
            "runOnChange",
            "failOnError",
            "onValidationFail",
            "preConditions",
            "changes",
            "rollback",
            "validCheckSum");

    private final boolean repeatable;
    private ChangeSet written;

    MigrationChangeSet(MigrationChangeLog log) {
        super(log);
        repeatable = log.repeatable();
    }

    /** A repeatable migration runs again when it has changed, whatever else it says. */
    @Override
    public boolean isRunOnChange() {
        return repeatable || super.isRunOnChange();
    }

    @Override
    public boolean shouldRunOnChange() {
        return isRunOnChange();
    }

    /** Lets the checksum be that of the same changeset without its placeholders filled in. */
    void asWritten(ChangeSet changeSet) {
        written = changeSet;
    }

    /** Liquibase keeps the first checksum it computes, whatever version of the algorithm the next one is asked in. */
    @Override
    public CheckSum generateCheckSum(ChecksumVersion version) {
        if (written != null) {
            return written.generateCheckSum(version);
        }
        clearCheckSum();
        return super.generateCheckSum(version);
    }

    @Override
    protected Change toChange(ParsedNode node, ResourceAccessor resources) throws ParsedNodeException {
        String name = node.getName();
        if (ATTRIBUTES.contains(name)) {
            return null;
        }
        Change change = create(name);
        if (change == null) {
            boolean attribute = node.getChildren().isEmpty();
            throw Problem.input(
                            attribute
                                    ? "a changeset does not know \"" + name + "\"" + Similar.hint(name, ATTRIBUTES)
                                    : "there is no change called " + name + Similar.hint(name, MetabaseChanges.names()))
                    .found(name)
                    .asException();
        }
        change.load(node, resources);
        return change;
    }

    private static Change create(String name) {
        return MetabaseChanges.create(name).orElseGet(() -> switch (name) {
            case "empty" -> new EmptyChange();
            case "tagDatabase" -> new TagDatabaseChange();
            default -> ofAnotherJar(name);
        });
    }

    private static Change ofAnotherJar(String name) {
        Change change =
                Scope.getCurrentScope().getSingleton(ChangeFactory.class).create(name);
        return change instanceof MetabaseChange ? change : null;
    }
}
