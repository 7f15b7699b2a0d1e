/**
 * What is known to go wrong with a metabase as it stands, under the rules of one IIS version. Start at
 * {@link org.mbup.advice.Advisor}; its answers are {@link org.mbup.advice.Advisory advisories}. Each rule is a class of
 * its own, listed in {@code Rules}, and has its section in docs/advisories.md.
 */
package org.mbup.advice;
