package org.mbup.adsutil;

/**
 * One word of a command line.
 *
 * @param text the word as the script receives it, without quotes
 * @param column where it begins, 1-based
 * @param quoted whether any part of it was quoted
 */
record Token(String text, int column, boolean quoted) {

    /** The file name of the word taken as a path, without leading dots. */
    String baseName() {
        int slash = Math.max(text.lastIndexOf('\\'), text.lastIndexOf('/'));
        int start = slash + 1;
        while (start < text.length() && text.charAt(start) == '.') {
            start++;
        }
        return text.substring(start);
    }

    boolean is(String word) {
        return text.equalsIgnoreCase(word);
    }

    boolean startsWith(String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
