/**
 * The operations of an upgrade as pure functions from a metabase to edits. {@link org.mbup.change.Operations} makes
 * them; every one is an {@link org.mbup.change.Operation}, and what it did is an {@link org.mbup.change.Outcome}.
 */
package org.mbup.change;
