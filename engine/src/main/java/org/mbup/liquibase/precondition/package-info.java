/** Preconditions of changesets: asked for by name, a property is exactly this. */
package org.mbup.liquibase.precondition;
