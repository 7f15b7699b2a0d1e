package org.mbup.patch;

/**
 * Lines that were replaced: {@code [from, to)} of the old ones by {@code [newFrom, newTo)} of the new ones, 0-based.
 */
record Region(int from, int to, int newFrom, int newTo) {}
