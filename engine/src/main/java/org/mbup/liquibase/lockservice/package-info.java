/** Liquibase's lock on a snapshot: {@link org.mbup.liquibase.lockservice.MetabaseLockService}. */
package org.mbup.liquibase.lockservice;
