/** Statements as lines of the administration script, for Liquibase's dry runs. */
package org.mbup.liquibase.sqlgenerator;
