/**
 * Where snapshots live: plain paths and Commons VFS addresses, who may write them, and how one is replaced without ever
 * being half written. Start at {@link org.mbup.store.SnapshotStore}; what was read is a {@link
 * org.mbup.store.StoredSnapshot}, and who writes holds a {@link org.mbup.store.SnapshotLock}.
 */
package org.mbup.store;
