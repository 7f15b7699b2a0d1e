package org.mbup.format.codec;

import java.util.List;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * One property as a JSON object: {@code { "name": "NTAuthenticationProviders", "id": 6032, "type": "STRING",
 * "userType": 2, "attributes": ["INHERIT"], "value": "NTLM" }}. All members are written. When reading, those the
 * catalogue can fill in may be left out.
 */
public final class PropertyCodec {

    private PropertyCodec() {}

    /**
     * Writes the object, with every member.
     *
     * @throws org.mbup.problem.ProblemException when a text is not Unicode, see {@link UnicodeText}
     */
    public static void write(JsonGenerator out, Property property) {
        out.writeStartObject();
        out.writeStringProperty("name", UnicodeText.require(property.name()));
        out.writeNumberProperty("id", property.id());
        out.writeStringProperty("type", property.type().name());
        out.writeNumberProperty("userType", property.userType().number());
        out.writeName("attributes");
        attributes(out, property.attributes());
        out.writeName("value");
        value(out, property.value());
        out.writeEndObject();
    }

    private static void attributes(JsonGenerator out, Attributes attributes) {
        strings(out, attributes.names());
    }

    private static void strings(JsonGenerator out, List<String> items) {
        out.writeStartArray();
        items.forEach(item -> out.writeString(UnicodeText.require(item)));
        out.writeEndArray();
    }

    private static void value(JsonGenerator out, Value value) {
        if (value instanceof Value.Dword dword) {
            out.writeNumber(dword.number());
        } else if (value instanceof Value.Text text) {
            out.writeString(UnicodeText.require(text.text()));
        } else if (value instanceof Value.Expand expand) {
            out.writeString(UnicodeText.require(expand.text()));
        } else if (value instanceof Value.Multi multi) {
            strings(out, multi.items());
        } else if (value instanceof Value.Binary binary) {
            out.writeString(binary.hex());
        }
    }

    /**
     * Reads the object the parser is at.
     *
     * @throws org.mbup.format.FormatException when it is not a property
     */
    public static Property read(JsonParser parser, String source) {
        return read(new JsonInput(parser, source));
    }

    /** Reads the object the input is at, as {@link #read(JsonParser, String)}. */
    public static Property read(JsonInput input) {
        return new PropertyReader(input).read();
    }
}
