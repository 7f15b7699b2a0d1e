package org.mbup.format.codec;

import java.util.List;
import java.util.Optional;
import org.mbup.format.FormatException;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Reads one edit; which members it must have depends on its {@code op}. */
final class EditReader {

    private static final String KIND = "an edit";
    private static final List<String> NAMES = List.of("op", "path", "before", "after", "implied");
    private static final long PATH = 0b0011;
    private static final long PATH_BEFORE = 0b0111;
    private static final long BEFORE_AFTER = 0b1101;
    private static final long ALL = 0b1111;
    private static final long IMPLIED = 0b10000;

    private final JsonInput input;
    private String op;
    private KeyPath path;

    /** A {@link Property}, the text of a version, or null. */
    private Object before;

    /** As {@link #before}. */
    private Object after;

    private TokenStreamLocation start;

    EditReader(JsonInput input) {
        this.input = input;
    }

    Edit read() {
        start = input.position();
        long seen = input.object(KIND, NAMES, this::member);
        Edit edit = edit(seen);
        input.context(null);
        return edit;
    }

    private void member(int index) {
        switch (index) {
            case 0 -> op = input.string("\"op\"");
            case 1 -> {
                path = input.path("\"path\"");
                input.context(path.toString());
            }
            case 2 -> before = side("\"before\"");
            case 3 -> after = side("\"after\"");
            default -> implied();
        }
    }

    private Object side(String what) {
        return input.token() == JsonToken.START_OBJECT ? PropertyCodec.read(input) : input.stringOrNull(what);
    }

    private void implied() {
        if (input.token() != JsonToken.VALUE_TRUE) {
            throw input.unexpected("\"implied\" is not true", "true, or no such member");
        }
    }

    private Edit edit(long seen) {
        boolean implied = (seen & IMPLIED) != 0;
        return switch (op == null ? "" : op) {
            case EditCodec.PUT -> put(seen);
            case EditCodec.REMOVE -> new Edit.RemoveProperty(members(seen, PATH_BEFORE).path, property(before));
            case EditCodec.ADD_KEY -> new Edit.AddKey(members(seen & ~IMPLIED, PATH).path, implied);
            case EditCodec.REMOVE_KEY -> new Edit.RemoveKey(members(seen & ~IMPLIED, PATH).path, implied);
            case EditCodec.VERSION -> {
                members(seen, BEFORE_AFTER);
                yield new Edit.SetVersion(version(before), version(after));
            }
            default -> throw wrong("\"op\" is not an edit", "put, remove, add-key, remove-key or version");
        };
    }

    private Edit put(long seen) {
        members(seen, ALL);
        Optional<Property> old = before == null ? Optional.empty() : Optional.of(property(before));
        Property now = property(after);
        if (old.isPresent() && old.get().id() != now.id()) {
            throw wrong("\"before\" and \"after\" are different properties", "one id");
        }
        return new Edit.PutProperty(path, old, now);
    }

    private EditReader members(long seen, long expected) {
        if (seen != expected) {
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < NAMES.size(); i++) {
                if ((expected & 1L << i) != 0) {
                    names.append(names.isEmpty() ? "" : ", ").append(NAMES.get(i));
                }
            }
            throw wrong("the edit \"" + op + "\" has the wrong members", "exactly " + names);
        }
        return this;
    }

    private Property property(Object side) {
        if (side instanceof Property property) {
            return property;
        }
        throw wrong("the edit \"" + op + "\" lacks a property", "a property object");
    }

    private Optional<IisVersion> version(Object side) {
        if (side == null) {
            return Optional.empty();
        }
        if (side instanceof String text) {
            return Optional.of(
                    VersionText.parse(text).orElseThrow(() -> wrong("the version is not one", VersionText.EXPECTED)));
        }
        throw wrong("the version is of the wrong JSON type", VersionText.EXPECTED + " or null");
    }

    private FormatException wrong(String what, String expected) {
        return new FormatException(input.problem(what, start).expected(expected));
    }
}
