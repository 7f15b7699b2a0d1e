/**
 * The changes a changelog can ask for, each a name and its parameters around one operation of {@code org.mbup.change}.
 * {@link org.mbup.liquibase.change.MetabaseChange} is what they share.
 */
package org.mbup.liquibase.change;
