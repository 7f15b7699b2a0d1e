package org.mbup.format.codec;

import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Java strings can hold half of a surrogate pair; JSON in UTF-8 cannot, so it is neither read nor written. */
public final class UnicodeText {

    private UnicodeText() {}

    /**
     * The text itself.
     *
     * @throws ProblemException when it holds half of a pair; the caller adds the place
     */
    public static String require(String text) {
        if (text != null && lone(text) >= 0) {
            throw new ProblemException(Problem.input("a text holds half of a surrogate pair, which is not a character")
                    .hint("correct it in the source: JSON cannot carry it"));
        }
        return text;
    }

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
