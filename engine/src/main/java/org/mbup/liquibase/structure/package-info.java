/**
 * What a metabase is made of, as Liquibase's snapshots, diffs and generated changelogs see it: {@link
 * org.mbup.liquibase.structure.MetabaseKey} and {@link org.mbup.liquibase.structure.MetabaseProperty}.
 */
package org.mbup.liquibase.structure;
