/**
 * The language of the administration script (adsutil.vbs): {@link org.mbup.adsutil.AdsutilParser} reads it, {@link
 * org.mbup.adsutil.Adsutil} runs it on a metabase and prints what the script printed, {@link
 * org.mbup.adsutil.AdsutilWriter} writes edits down as script lines. docs/adsutil.md says which behaviour is documented
 * and which is inferred.
 */
package org.mbup.adsutil;
