/**
 * Two texts as lines, and the unified diff between them: {@link org.mbup.patch.UnifiedDiff}. Knows nothing of metabases.
 */
package org.mbup.patch;
