package org.mbup.liquibase.sqlgenerator;

import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorChain;
import liquibase.sqlgenerator.core.AbstractSqlGenerator;
import org.mbup.liquibase.database.MetabaseDatabase;
import org.mbup.liquibase.statement.EditsStatement;

/** Recorded edits as the lines an administrator runs. */
public final class EditsGenerator extends AbstractSqlGenerator<EditsStatement> {

    @Override
    public int getPriority() {
        return PRIORITY_DATABASE + 100;
    }

    @Override
    public boolean supports(EditsStatement statement, Database database) {
        return database instanceof MetabaseDatabase;
    }

    @Override
    public ValidationErrors validate(
            EditsStatement statement, Database database, SqlGeneratorChain<EditsStatement> chain) {
        return new ValidationErrors();
    }

    @Override
    public Sql[] generateSql(EditsStatement statement, Database database, SqlGeneratorChain<EditsStatement> chain) {
        MetabaseDatabase.session(database).rehearse(statement, statement.edits());
        return Script.of(statement.edits());
    }
}
