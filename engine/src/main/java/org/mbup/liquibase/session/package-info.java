/**
 * One conversation with a snapshot: what it holds now, what has been recorded, what is still uncommitted. Knows nothing
 * of Liquibase. Start at {@link org.mbup.liquibase.session.MetabaseSession}.
 */
package org.mbup.liquibase.session;
