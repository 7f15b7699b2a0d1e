/**
 * A snapshot as Liquibase's database: {@link org.mbup.liquibase.database.MetabaseDatabase} and the {@link
 * org.mbup.liquibase.database.MetabaseConnection} that reads and writes it.
 */
package org.mbup.liquibase.database;
