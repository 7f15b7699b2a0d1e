package org.mbup.liquibase.sqlgenerator;

import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorChain;
import liquibase.sqlgenerator.core.AbstractSqlGenerator;
import liquibase.statement.SqlStatement;
import org.mbup.liquibase.database.MetabaseDatabase;

/** A statement that keeps history in the snapshot and has no counterpart on a server: no line in a script. */
abstract class NoScriptGenerator<T extends SqlStatement> extends AbstractSqlGenerator<T> {

    private static final Sql[] NONE = {};

    @Override
    public int getPriority() {
        return PRIORITY_DATABASE + 100;
    }

    @Override
    public boolean supports(T statement, Database database) {
        return database instanceof MetabaseDatabase;
    }

    @Override
    public ValidationErrors validate(T statement, Database database, SqlGeneratorChain<T> chain) {
        return new ValidationErrors();
    }

    @Override
    public Sql[] generateSql(T statement, Database database, SqlGeneratorChain<T> chain) {
        return NONE.clone();
    }
}
