package org.mbup.liquibase.sqlgenerator;

import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorChain;
import liquibase.sqlgenerator.core.AbstractSqlGenerator;
import org.mbup.liquibase.change.Forecast;
import org.mbup.liquibase.database.MetabaseDatabase;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.statement.OperationStatement;

/**
 * An operation as the lines an administrator runs. The lines depend on what the operations before it would have done, so
 * each is rehearsed once on a copy; Liquibase asks for a script only in a dry run.
 */
public final class OperationGenerator extends AbstractSqlGenerator<OperationStatement> {

    @Override
    public int getPriority() {
        return PRIORITY_DATABASE + 100;
    }

    @Override
    public boolean supports(OperationStatement statement, Database database) {
        return database instanceof MetabaseDatabase;
    }

    @Override
    public ValidationErrors validate(
            OperationStatement statement, Database database, SqlGeneratorChain<OperationStatement> chain) {
        return new ValidationErrors();
    }

    @Override
    public Sql[] generateSql(
            OperationStatement statement, Database database, SqlGeneratorChain<OperationStatement> chain) {
        MetabaseSession session = MetabaseDatabase.session(database);
        if (statement.takesBack() && session.step(statement.step()).isEmpty()) {
            Forecast.of(database);
        }
        return Script.of(
                session.rehearse(statement.operation(), statement.operation()).edits());
    }
}
