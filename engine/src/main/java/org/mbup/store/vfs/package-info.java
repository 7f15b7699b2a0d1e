/**
 * Commons VFS, set up by hand: only the providers named here, bounded in size and time, silent. The entry type is {@link
 * org.mbup.store.vfs.VfsSession}.
 */
package org.mbup.store.vfs;
