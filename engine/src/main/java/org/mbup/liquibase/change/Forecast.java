package org.mbup.liquibase.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liquibase.RuntimeEnvironment;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.filter.ChangeSetFilter;
import liquibase.changelog.filter.ContextChangeSetFilter;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.changelog.filter.IgnoreChangeSetFilter;
import liquibase.changelog.filter.LabelChangeSetFilter;
import liquibase.database.Database;
import liquibase.exception.PreconditionErrorException;
import liquibase.exception.PreconditionFailedException;
import liquibase.precondition.core.PreconditionContainer;
import org.mbup.liquibase.database.MetabaseDatabase;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.session.StepKey;
import org.mbup.metabase.Edit;
import org.mbup.metabase.WorkingCopy;

/**
 * What the pending steps of a changelog would do, one after the other, on the copy of a dry run. Only so can the script
 * that takes them back name the right values: a later step replaces what an earlier one has set, not what is there now.
 */
public final class Forecast {

    private final Database database;
    private final MetabaseSession session;
    private final Map<StepKey, List<Edit>> edits = new HashMap<>();

    private Forecast(Database database) {
        this.database = database;
        this.session = MetabaseDatabase.session(database);
    }

    /**
     * The edits of each pending step of the changelog Liquibase is walking through; afterwards the copy of the dry run is
     * as the last of them leaves it. Empty where Liquibase walks through none.
     */
    public static Map<StepKey, List<Edit>> of(Database database) {
        return MetabaseDatabase.session(database).forecast(() -> new Forecast(database).work());
    }

    private Map<StepKey, List<Edit>> work() {
        DatabaseChangeLog log = Scope.getCurrentScope().get(Scope.Attr.databaseChangeLog, (DatabaseChangeLog) null);
        if (log == null || log.getRuntimeEnvironment() == null) {
            return edits;
        }
        List<ChangeSetFilter> filters = filters(log.getRuntimeEnvironment());
        for (ChangeSet changeSet : log.getChangeSets()) {
            boolean pending = session.step(key(changeSet)).isEmpty()
                    && filters.stream().allMatch(f -> f.accepts(changeSet).isAccepted());
            if (pending && !foresee(changeSet)) {
                break;
            }
        }
        return edits;
    }

    private List<ChangeSetFilter> filters(RuntimeEnvironment environment) {
        return List.of(
                new ContextChangeSetFilter(environment.getContexts()),
                new LabelChangeSetFilter(environment.getLabels()),
                new DbmsChangeSetFilter(database),
                new IgnoreChangeSetFilter());
    }

    /** Whether the steps after it would run. */
    private boolean foresee(ChangeSet changeSet) {
        PreconditionContainer guards = changeSet.getPreconditions();
        try {
            if (guards != null) {
                guards.check(database, changeSet.getChangeLog(), changeSet, null);
            }
        } catch (PreconditionFailedException e) {
            return afterFailure(guards.getOnFail(), changeSet);
        } catch (PreconditionErrorException e) {
            return guards.getOnError() != PreconditionContainer.ErrorOption.HALT;
        }
        return run(changeSet);
    }

    private boolean afterFailure(PreconditionContainer.FailOption option, ChangeSet changeSet) {
        return switch (option) {
            case HALT -> false;
            case WARN -> run(changeSet);
            default -> true;
        };
    }

    private boolean run(ChangeSet changeSet) {
        WorkingCopy copy = session.rehearsal();
        int mark = copy.journal().size();
        for (Change change : changeSet.getChanges()) {
            if (change instanceof MetabaseChange own) {
                session.rehearse(own.operation(), own.operation());
            }
        }
        edits.put(
                key(changeSet),
                List.copyOf(copy.journal().subList(mark, copy.journal().size())));
        return true;
    }

    private static StepKey key(ChangeSet changeSet) {
        return StepKey.of(changeSet.getFilePath(), changeSet.getId(), changeSet.getAuthor());
    }
}
