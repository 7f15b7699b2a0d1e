/**
 * Preconditions of changesets: asked for by name ({@link org.mbup.liquibase.precondition.OptInPrecondition}), and what a
 * metabase is like ({@link org.mbup.liquibase.precondition.PropertyEqualsPrecondition} and its siblings).
 */
package org.mbup.liquibase.precondition;
