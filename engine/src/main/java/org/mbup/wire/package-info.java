/**
 * What a client is shown: the values in force at the key of a URL, and what IIS 4.0 or 5.0 makes of them on the wire. Pure:
 * a metabase in, answers out; no connection is opened and no file is read. Start at {@link org.mbup.wire.WireView} for one
 * key, at {@link org.mbup.wire.Sites} to get from a URL to its key, and at {@link org.mbup.wire.WireEffect} to compare.
 * The rules and their sources stand in docs/wire.md.
 */
package org.mbup.wire;
