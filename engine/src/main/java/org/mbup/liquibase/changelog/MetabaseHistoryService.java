package org.mbup.liquibase.changelog;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liquibase.ContextExpression;
import liquibase.Labels;
import liquibase.Scope;
import liquibase.change.CheckSum;
import liquibase.changelog.AbstractChangeLogHistoryService;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.FastCheckService;
import liquibase.changelog.RanChangeSet;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.executor.Executor;
import liquibase.executor.ExecutorService;
import liquibase.statement.core.MarkChangeSetRanStatement;
import liquibase.statement.core.RemoveChangeSetRanStatusStatement;
import liquibase.statement.core.TagDatabaseStatement;
import org.mbup.history.AppliedStep;
import org.mbup.liquibase.database.MetabaseDatabase;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.session.StepKey;

/**
 * The history of a snapshot as Liquibase wants to see it. Writes go through the executor as statements, so that a dry
 * run, which replaces the executor, writes none. Look-ups by changeset use an index.
 */
public final class MetabaseHistoryService extends AbstractChangeLogHistoryService {

    private List<RanChangeSet> ran;
    private Map<StepKey, RanChangeSet> index;
    private int revision;

    @Override
    public int getPriority() {
        return PRIORITY_SPECIALIZED;
    }

    @Override
    public boolean supports(Database candidate) {
        return candidate instanceof MetabaseDatabase;
    }

    private MetabaseSession session() {
        return MetabaseDatabase.session(getDatabase());
    }

    private Executor executor() {
        return Scope.getCurrentScope().getSingleton(ExecutorService.class).getExecutor("jdbc", getDatabase());
    }

    @Override
    public void init() {
        // the history needs no preparation
    }

    @Override
    public void reset() {
        ran = null;
    }

    @Override
    public List<RanChangeSet> getRanChangeSets() {
        refresh();
        return ran;
    }

    @Override
    public RanChangeSet getRanChangeSet(ChangeSet changeSet) {
        StepKey key = StepKey.of(changeSet.getFilePath(), changeSet.getId(), changeSet.getAuthor());
        if (session().step(key).isEmpty()) {
            return null;
        }
        refresh();
        return index.get(key);
    }

    private void refresh() {
        MetabaseSession session = session();
        if (ran != null && revision == session.revision()) {
            return;
        }
        List<RanChangeSet> list = new ArrayList<>();
        Map<StepKey, RanChangeSet> byKey = new HashMap<>();
        for (AppliedStep step : session.steps()) {
            RanChangeSet row = row(step, list.size() + 1);
            list.add(row);
            byKey.put(StepKey.of(step), row);
        }
        ran = list;
        index = byKey;
        revision = session.revision();
    }

    private static RanChangeSet row(AppliedStep step, int order) {
        RanChangeSet row = new RanChangeSet(
                step.changelog(),
                step.id(),
                step.author(),
                step.checksum() == null ? null : CheckSum.parse(step.checksum()),
                Date.from(step.installedOn()),
                step.tag(),
                execType(step.outcome()),
                step.description(),
                step.comment(),
                new ContextExpression(step.contexts()),
                new Labels(step.labels()),
                step.run(),
                step.changelog());
        row.setOrderExecuted(order);
        return row;
    }

    private static ChangeSet.ExecType execType(String outcome) {
        for (ChangeSet.ExecType type : ChangeSet.ExecType.values()) {
            if (type.value.equals(outcome)) {
                return type;
            }
        }
        return ChangeSet.ExecType.EXECUTED;
    }

    @Override
    public void setExecType(ChangeSet changeSet, ChangeSet.ExecType type) throws DatabaseException {
        if (type != ChangeSet.ExecType.FAILED && type != ChangeSet.ExecType.SKIPPED) {
            executor().execute(new MarkChangeSetRanStatement(changeSet, type));
            getDatabase().commit();
        }
    }

    @Override
    public void removeFromHistory(ChangeSet changeSet) throws DatabaseException {
        executor().execute(new RemoveChangeSetRanStatusStatement(changeSet));
        getDatabase().commit();
        Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
    }

    @Override
    public int getNextSequenceValue() {
        return session().steps().size() + 1;
    }

    @Override
    public void tag(String tag) throws DatabaseException {
        executor().execute(new TagDatabaseStatement(tag));
        getDatabase().commit();
    }

    @Override
    public boolean tagExists(String tag) {
        return session().steps().stream().anyMatch(step -> tag.equals(step.tag()));
    }

    @Override
    public void clearAllCheckSums() throws DatabaseException {
        session().replaceAll(step -> step.withChecksum(null));
        getDatabase().commit();
    }

    @Override
    public void destroy() throws DatabaseException {
        session().clear();
        getDatabase().commit();
    }

    @Override
    public boolean isDatabaseChecksumsCompatible() {
        return true;
    }
}
