package org.mbup.format.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mbup.format.FormatException;
import org.mbup.metabase.InvalidKeyPathException;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Value;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.schema.Spelling;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads JSON strictly: every value must be of the type asked for, every name known and there once. Every complaint is a
 * {@link FormatException} that names the place.
 */
public final class JsonInput {

    private static final int SHOWN = 100;

    private final JsonParser parser;
    private final Function<TokenStreamLocation, Location> places;
    private String context;

    /** Input whose places are the parser's own lines and columns in that source. */
    public JsonInput(JsonParser parser, String source) {
        this(parser, at -> Location.at(source, Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0)));
    }

    /** Input whose places are found by the caller. */
    public JsonInput(JsonParser parser, Function<TokenStreamLocation, Location> places) {
        this.parser = parser;
        this.places = places;
    }

    /** Names the key (and property) being read in later complaints; {@code null} for none. */
    public void context(String keyPath) {
        context = keyPath;
    }

    /** What {@link #context(String)} was last given. */
    public String context() {
        return context;
    }

    /** Goes to the next token; {@code null} at the end. */
    public JsonToken next() {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw JsonSyntax.complaint(this, e);
        }
    }

    /** The token the input is at. */
    public JsonToken token() {
        return parser.currentToken();
    }

    /** Where the current token begins. */
    public TokenStreamLocation position() {
        return parser.currentTokenLocation();
    }

    /** A problem at the current token. */
    public Problem problem(String what) {
        return problem(what, position());
    }

    /** A problem at a token seen earlier. */
    public Problem problem(String what, TokenStreamLocation position) {
        return Problem.input(what).at(places.apply(position).withKey(context));
    }

    /** The exception for a value that is not what was expected. */
    public FormatException unexpected(String what, String expected) {
        return new FormatException(problem(what).found(shown()).expected(expected));
    }

    /**
     * Reads the object that begins at the current token, member by member.
     *
     * @param kind what the object is, for messages: {@code a property}
     * @param names the names it may have
     * @param member called for each member with the index of its name, at the value's token; must consume the value
     * @return the names that were there, as a bit per index
     */
    public long object(String kind, List<String> names, Member member) {
        require(JsonToken.START_OBJECT, kind, "an object { ... }");
        long seen = 0;
        while (next() != JsonToken.END_OBJECT) {
            int index = names.indexOf(parser.currentName());
            if (index < 0) {
                throw unknown(kind, parser.currentName(), names);
            }
            if ((seen & 1L << index) != 0) {
                throw new FormatException(problem("\"" + names.get(index) + "\" is there twice in " + kind));
            }
            seen |= 1L << index;
            next();
            member.read(index);
        }
        return seen;
    }

    /** Reads the array that begins at the current token; the element reader is called at each element's first token. */
    public void array(String kind, Runnable element) {
        require(JsonToken.START_ARRAY, kind, "an array [ ... ]");
        while (next() != JsonToken.END_ARRAY) {
            element.run();
        }
    }

    /** The current token, a string. */
    public String string(String what) {
        require(JsonToken.VALUE_STRING, what, "a string");
        String text = text();
        int bad = UnicodeText.lone(text);
        if (bad >= 0) {
            throw new FormatException(problem(what + " holds half of a surrogate pair, which is not a character")
                    .found(String.format("\\u%04x", (int) text.charAt(bad)))
                    .expected("a high surrogate followed by a low one"));
        }
        return text;
    }

    /** The current token, a string or null. */
    public String stringOrNull(String what) {
        return token() == JsonToken.VALUE_NULL ? null : string(what);
    }

    /** The current token, a whole number from 0 to 4294967295. */
    public long dword(String what) {
        require(JsonToken.VALUE_NUMBER_INT, what, "a whole number from 0 to 4294967295");
        String digits = text();
        if (digits.length() > 10 || digits.charAt(0) == '-' || Long.parseLong(digits) > Value.Dword.MAX) {
            throw unexpected(what + " is out of range", "a whole number from 0 to 4294967295");
        }
        return Long.parseLong(digits);
    }

    /** The array of strings that begins at the current token. */
    public List<String> strings(String what) {
        List<String> items = new ArrayList<>();
        array(what, () -> items.add(string("an item of " + what)));
        return items;
    }

    /** The current token, an absolute key path without a slash at its end. */
    public KeyPath path(String what) {
        String text = string(what);
        try {
            KeyPath path = KeyPath.absolute(text);
            if (path.toString().length() == text.length()) {
                return path;
            }
        } catch (InvalidKeyPathException e) {
            throw noPath(shown(e.getMessage()));
        }
        throw noPath("\"" + shown(text) + "\" is not a metabase path here: it ends with a slash");
    }

    private FormatException noPath(String why) {
        return new FormatException(problem(why).expected("an absolute path such as /LM/W3SVC/1"));
    }

    /** Refuses an object that lacks a member. */
    public void mandatory(String kind, List<String> names, long seen, int... indices) {
        for (int index : indices) {
            if ((seen & 1L << index) == 0) {
                throw new FormatException(problem("\"" + names.get(index) + "\" is missing in " + kind));
            }
        }
    }

    private void require(JsonToken wanted, String what, String expected) {
        if (token() != wanted) {
            throw unexpected(what + " is of the wrong JSON type", expected);
        }
    }

    private FormatException unknown(String kind, String name, List<String> names) {
        List<String> near = Spelling.closest(name, names);
        Problem problem =
                problem("there is no \"" + shown(name) + "\" in " + kind).expected(String.join(", ", names));
        return new FormatException(near.isEmpty() ? problem : problem.hint("did you mean \"" + near.get(0) + "\"?"));
    }

    private String text() {
        try {
            return parser.getString();
        } catch (JacksonException e) {
            throw JsonSyntax.complaint(this, e);
        }
    }

    /** What the current token is; never the text of a string, which may be a secret. */
    private String shown() {
        return switch (token()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> shown(text());
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case VALUE_NULL -> "null";
            case VALUE_STRING -> "a string";
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            default -> token().toString();
        };
    }

    /** Untrusted text made fit for a message: short, and without control characters. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), SHOWN); i++) {
            char c = text.charAt(i);
            shown.append(
                    Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                            ? String.format("\\u%04x", (int) c)
                            : Character.toString(c));
        }
        return text.length() > SHOWN ? shown + "..." : shown.toString();
    }

    /** Reads one member of an object. */
    @FunctionalInterface
    public interface Member {
        /** Consumes the value of the name of that index. */
        void read(int index);
    }
}
