/**
 * The JSON snapshot, mbup's own form, described in docs/snapshot-format.md. Start at {@link
 * org.mbup.format.json.JsonFormat}.
 */
package org.mbup.format.json;
