package org.mbup.format.codec;

import org.mbup.format.FormatException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Tells a fault of JSON syntax in our own words. */
final class JsonSyntax {

    /** How the parser complains about a bare word; it goes on to quote it, and it may be a password without quotes. */
    private static final String BARE_WORD = "Unrecognized token";

    /** Some ends come without their own exception class. */
    private static final String END = "Unexpected end-of-input";

    private JsonSyntax() {}

    static FormatException complaint(JsonInput input, JacksonException e) {
        TokenStreamLocation at = e.getLocation() == null ? input.position() : e.getLocation();
        if (e instanceof UnexpectedEndOfInputException || e.getOriginalMessage().startsWith(END)) {
            return new FormatException(input.problem("the JSON text ends too early", at)
                    .hint("the file was cut off; take it from the backup or export again"));
        }
        if (e instanceof StreamConstraintsException) {
            return new FormatException(
                    input.problem("the JSON text exceeds a safety limit", at).found(message(e)));
        }
        return new FormatException(input.problem("this is not valid JSON", at).found(message(e)));
    }

    private static String message(JacksonException e) {
        String text = e.getOriginalMessage();
        if (text.startsWith(BARE_WORD)) {
            return "a word without quotes";
        }
        int line = text.indexOf('\n');
        return JsonInput.shown(line < 0 ? text : text.substring(0, line));
    }
}
