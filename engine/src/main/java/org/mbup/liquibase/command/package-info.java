/** Commands of Liquibase that do something else on a metabase: {@link org.mbup.liquibase.command.ExecuteAdsutilStep}. */
package org.mbup.liquibase.command;
