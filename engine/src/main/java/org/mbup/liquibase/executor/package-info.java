/** Carries statements out on a session: {@link org.mbup.liquibase.executor.MetabaseExecutor}. */
package org.mbup.liquibase.executor;
