package org.mbup.format.codec;

/** UTF-16 text that is not Unicode: half of a pair. */
final class Surrogates {

    private Surrogates() {}

    /** The index of the first half without its other half, or -1. */
    static int lone(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
