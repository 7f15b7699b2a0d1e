package org.mbup.adsutil;

/**
 * One command of a script.
 *
 * @param line 1-based number of its line
 * @param text the line as written
 * @param command what it asks
 */
public record ScriptLine(int line, String text, AdsutilCommand command) {}
