/** Liquibase's history, kept in the snapshot: {@link org.mbup.liquibase.changelog.MetabaseHistoryService}. */
package org.mbup.liquibase.changelog;
