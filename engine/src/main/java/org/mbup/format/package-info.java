/**
 * Bytes to metabase and back. Start at {@link org.mbup.format.Formats}; each format is a {@link
 * org.mbup.format.SnapshotFormat} in a package of its own.
 */
package org.mbup.format;
