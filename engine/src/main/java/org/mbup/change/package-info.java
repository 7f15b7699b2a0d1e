/**
 * The operations of an upgrade as pure functions from a metabase to edits. Every one is an {@link
 * org.mbup.change.Operation}; what it did is an {@link org.mbup.change.Outcome}.
 */
package org.mbup.change;
