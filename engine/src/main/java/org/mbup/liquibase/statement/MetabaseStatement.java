package org.mbup.liquibase.statement;

import liquibase.database.Database;
import liquibase.statement.core.RawParameterizedSqlStatement;

/**
 * A statement for a metabase. It is a raw statement to Liquibase for one reason: only those may say what ends them, and
 * a line of a script must not end in a semicolon.
 */
public abstract sealed class MetabaseStatement extends RawParameterizedSqlStatement
        permits OperationStatement, EditsStatement {

    private final String text;

    MetabaseStatement(String text) {
        super(text);
        this.text = text;
        super.setEndDelimiter("\n");
    }

    /** What the statement does; Liquibase logs it. The script itself comes from the SqlGenerator. */
    @Override
    public String getFormattedStatement(Database database) {
        return text;
    }
}
