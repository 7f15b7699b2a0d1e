/**
 * Asks a running server what it shows a client: one request to a connection, bounded in time and size, nothing followed.
 * Start at {@link org.mbup.live.Asker}.
 */
package org.mbup.live;
