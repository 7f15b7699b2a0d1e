package org.mbup.liquibase.parser;

/**
 * A changelog as maps, lists and texts, whatever its format: a map with one list {@code databaseChangeLog} of maps with one
 * {@code changeSet} or {@code include} each.
 *
 * @param root {@code null} for an empty file
 * @param places where what stands
 */
record ChangeLogTree(Object root, Places places) {}
