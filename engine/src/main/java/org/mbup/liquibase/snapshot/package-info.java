/** Takes Liquibase's snapshots of a metabase: {@link org.mbup.liquibase.snapshot.MetabaseSnapshotGenerator}. */
package org.mbup.liquibase.snapshot;
