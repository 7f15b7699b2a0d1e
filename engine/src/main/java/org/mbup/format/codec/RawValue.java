package org.mbup.format.codec;

import java.util.List;
import org.mbup.format.FormatException;
import org.mbup.metabase.DataType;
import org.mbup.metabase.Value;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** The JSON value of a property whose data type may only become known after it. */
record RawValue(Object data, TokenStreamLocation position) {

    static RawValue read(JsonInput input) {
        TokenStreamLocation position = input.position();
        JsonToken token = input.token();
        Object data = switch (token) {
            case VALUE_NUMBER_INT -> input.dword("\"value\"");
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_STRING -> input.string("\"value\"");
            case START_ARRAY -> input.strings("\"value\"");
            default -> throw input.unexpected("\"value\" is of the wrong JSON type", "a number, string or array");
        };
        return new RawValue(data, position);
    }

    /** The value as that type; true and false are accepted for a DWORD the catalogue calls a BOOL. */
    Value as(JsonInput input, DataType type, boolean bool) {
        return switch (type) {
            case DWORD -> dword(input, bool);
            case STRING -> new Value.Text(text(input, type));
            case EXPANDSZ -> new Value.Expand(text(input, type));
            case BINARY -> binary(input);
            case MULTISZ -> new Value.Multi(items(input));
        };
    }

    private Value dword(JsonInput input, boolean bool) {
        if (data instanceof Long number) {
            return new Value.Dword(number);
        }
        if (bool && data instanceof Boolean flag) {
            return new Value.Dword(flag ? 1 : 0);
        }
        throw wrong(input, DataType.DWORD, bool ? "a number, true or false" : "a number from 0 to 4294967295");
    }

    private String text(JsonInput input, DataType type) {
        if (data instanceof String text) {
            return text;
        }
        throw wrong(input, type, "a string");
    }

    private Value binary(JsonInput input) {
        try {
            return Value.Binary.ofHex(text(input, DataType.BINARY));
        } catch (IllegalArgumentException e) {
            throw wrong(input, DataType.BINARY, "an even number of hex digits");
        }
    }

    private List<String> items(JsonInput input) {
        if (data instanceof List<?> list) {
            return list.stream().map(String.class::cast).toList();
        }
        throw wrong(input, DataType.MULTISZ, "an array of strings");
    }

    private FormatException wrong(JsonInput input, DataType type, String expected) {
        return new FormatException(input.problem("\"value\" does not fit the type " + type, position)
                .expected(expected));
    }
}
