/**
 * Two metabases compared, or two with what they both came from: {@link org.mbup.compare.Comparison}, {@link
 * org.mbup.compare.ThreeWay}. Nothing here knows of files.
 */
package org.mbup.compare;
