/**
 * The changelog that makes one metabase into another: {@link org.mbup.generate.GeneratedChangelog}.
 */
package org.mbup.generate;
