package org.mbup.liquibase.executor;

import java.util.List;
import java.util.Map;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.executor.AbstractExecutor;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.MarkChangeSetRanStatement;
import liquibase.statement.core.RemoveChangeSetRanStatusStatement;
import liquibase.statement.core.TagDatabaseStatement;
import liquibase.statement.core.UpdateChangeSetChecksumStatement;
import liquibase.statement.core.UpdateChangeSetFilenameStatement;
import org.mbup.liquibase.database.MetabaseDatabase;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.statement.EditsStatement;
import org.mbup.liquibase.statement.OperationStatement;
import org.mbup.problem.ProblemException;

/** Carries out statements on the session of a metabase. A statement of SQL is refused by name. */
public final class MetabaseExecutor extends AbstractExecutor {

    @Override
    public String getName() {
        return "jdbc";
    }

    @Override
    public int getPriority() {
        return PRIORITY_SPECIALIZED;
    }

    @Override
    public boolean supports(Database candidate) {
        return candidate instanceof MetabaseDatabase;
    }

    @Override
    public void execute(SqlStatement statement) throws DatabaseException {
        execute(statement, List.of());
    }

    @Override
    public void execute(SqlStatement statement, List<SqlVisitor> visitors) throws DatabaseException {
        MetabaseSession session = MetabaseDatabase.session(database);
        try {
            if (statement instanceof OperationStatement operation) {
                session.run(operation.step(), operation.operation());
            } else if (statement instanceof EditsStatement edits) {
                session.apply(edits.edits());
            } else {
                keepHistory(session, statement);
            }
        } catch (ProblemException e) {
            throw new DatabaseException(e.getMessage(), e);
        }
    }

    private static void keepHistory(MetabaseSession session, SqlStatement statement) throws DatabaseException {
        if (statement instanceof MarkChangeSetRanStatement mark) {
            HistoryStatements.mark(session, mark);
        } else if (statement instanceof RemoveChangeSetRanStatusStatement remove) {
            session.remove(HistoryStatements.key(remove.getChangeSet()));
        } else if (statement instanceof TagDatabaseStatement tag) {
            HistoryStatements.tag(session, tag.getTag());
        } else if (statement instanceof UpdateChangeSetChecksumStatement update) {
            HistoryStatements.checksum(session, update.getChangeSet());
        } else if (statement instanceof UpdateChangeSetFilenameStatement update) {
            HistoryStatements.rename(session, update);
        } else {
            throw unsupported(statement);
        }
    }

    private static DatabaseException unsupported(SqlStatement statement) {
        return new DatabaseException("a metabase has no SQL; this cannot be done on it: "
                + statement.getClass().getSimpleName() + " " + statement);
    }

    @Override
    public <T> T queryForObject(SqlStatement statement, Class<T> type) throws DatabaseException {
        throw unsupported(statement);
    }

    @Override
    public <T> T queryForObject(SqlStatement statement, Class<T> type, List<SqlVisitor> visitors)
            throws DatabaseException {
        throw unsupported(statement);
    }

    @Override
    public long queryForLong(SqlStatement statement) throws DatabaseException {
        throw unsupported(statement);
    }

    @Override
    public long queryForLong(SqlStatement statement, List<SqlVisitor> visitors) throws DatabaseException {
        throw unsupported(statement);
    }

    @Override
    public int queryForInt(SqlStatement statement) throws DatabaseException {
        throw unsupported(statement);
    }

    @Override
    public int queryForInt(SqlStatement statement, List<SqlVisitor> visitors) throws DatabaseException {
        throw unsupported(statement);
    }

    @Override
    @SuppressWarnings("rawtypes") // the signature is Liquibase's
    public List queryForList(SqlStatement statement, Class type) throws DatabaseException {
        throw unsupported(statement);
    }

    @Override
    @SuppressWarnings("rawtypes") // the signature is Liquibase's
    public List queryForList(SqlStatement statement, Class type, List<SqlVisitor> visitors) throws DatabaseException {
        throw unsupported(statement);
    }

    @Override
    public List<Map<String, ?>> queryForList(SqlStatement statement) throws DatabaseException {
        throw unsupported(statement);
    }

    @Override
    public List<Map<String, ?>> queryForList(SqlStatement statement, List<SqlVisitor> visitors)
            throws DatabaseException {
        throw unsupported(statement);
    }

    @Override
    public int update(SqlStatement statement) throws DatabaseException {
        execute(statement);
        return 1;
    }

    @Override
    public int update(SqlStatement statement, List<SqlVisitor> visitors) throws DatabaseException {
        execute(statement, visitors);
        return 1;
    }

    @Override
    public void comment(String message) {
        Scope.getCurrentScope().getLog(getClass()).fine(message);
    }

    @Override
    public boolean updatesDatabase() {
        return true;
    }
}
