package org.mbup.liquibase.parser;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/**
 * A changeset of a migration. It makes the changes of a metabase itself: Liquibase would look at every change it knows
 * first, which takes longer than the whole replay.
 */
final class MigrationChangeSet extends ChangeSet {

    /** What a changeset may say of itself. */
    static final Set<String> ATTRIBUTES = Set.of(
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
    private final Map<Change, Location> places = new IdentityHashMap<>();
    private Location where = Location.NOWHERE;
    private final List<Problem> undefined = new ArrayList<>();
    private final List<Problem> undefinedInRollback = new ArrayList<>();
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

    /** Notes where the changeset, or with a change that change, stands in its file. */
    void place(Change change, Location place) {
        if (change == null) {
            where = place;
        } else {
            places.put(change, place);
        }
    }

    /** Where a change stands; the changeset's place with {@code null}, or for a change nobody noted. */
    Location place(Change change) {
        return places.getOrDefault(change, where);
    }

    /** Notes the placeholders nobody defined, all of them and those of the rollback. */
    void undefined(List<Problem> all, List<Problem> inRollback) {
        undefined.addAll(all);
        undefinedInRollback.addAll(inRollback);
    }

    /** The placeholders nobody defined. */
    List<Problem> undefined() {
        return undefined;
    }

    /** Those of the rollback block or undo file. */
    List<Problem> undefinedInRollback() {
        return undefinedInRollback;
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
            throw new ParsedNodeException("there is no change called " + name);
        }
        change.load(node, resources);
        return change;
    }

    /** A new change of that name, or {@code null} where it is none of a metabase. */
    static Change create(String name) {
        return MetabaseChanges.create(name).orElseGet(() -> switch (name) {
            case "empty" -> new EmptyChange();
            case "tagDatabase" -> new TagDatabaseChange();
            default -> ofLiquibase(name) instanceof MetabaseChange own ? own : null;
        });
    }

    /** Whether Liquibase knows a change of that name that is none of a metabase. */
    static boolean foreign(String name) {
        return ofLiquibase(name) != null && create(name) == null;
    }

    private static Change ofLiquibase(String name) {
        return Scope.getCurrentScope().getSingleton(ChangeFactory.class).create(name);
    }
}
