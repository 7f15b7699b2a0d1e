/**
 * Finds migrations by their file names and turns them into one changelog in version order. Start at {@link
 * org.mbup.liquibase.parser.Migrations}.
 */
package org.mbup.liquibase.parser;
