/**
 * Compares metabases for Liquibase and turns the differences into changes: {@link
 * org.mbup.liquibase.diff.MetabaseComparator}, {@link org.mbup.liquibase.diff.KeyChangeGenerator} and {@link
 * org.mbup.liquibase.diff.PropertyChangeGenerator}.
 */
package org.mbup.liquibase.diff;
