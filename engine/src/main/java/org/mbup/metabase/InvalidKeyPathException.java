package org.mbup.metabase;

/** The text is not a metabase path. The message says why. */
public final class InvalidKeyPathException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidKeyPathException(String text, String why) {
        super("\"" + text + "\" is not a metabase path: " + why);
    }
}
