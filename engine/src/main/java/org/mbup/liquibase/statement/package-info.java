/**
 * What a changeset asks of a metabase: {@link org.mbup.liquibase.statement.OperationStatement} to do something, {@link
 * org.mbup.liquibase.statement.EditsStatement} to apply edits that are known already.
 */
package org.mbup.liquibase.statement;
