package org.mbup.report;

import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Consumer;
import org.mbup.metabase.Value;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** The common shape of JSON reports: one object, {@code formatVersion} first, two blanks of indent, LF. */
final class JsonReport {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** What a secret looks like in every report. */
    static final String MASK = "**********";

    private JsonReport() {}

    static String object(Consumer<JsonGenerator> content) {
        return object(new Pretty(), content);
    }

    /** The same on one line. */
    static String line(Consumer<JsonGenerator> content) {
        return object(ObjectWriteContext.empty(), content);
    }

    private static String object(ObjectWriteContext layout, Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(layout, text)) {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", 1);
            content.accept(json);
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    static void text(JsonGenerator json, String name, String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    static void strings(JsonGenerator json, String name, Iterable<?> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> json.writeString(value.toString()));
        json.writeEndArray();
    }

    static void value(JsonGenerator json, String name, Optional<Value> value, boolean secret) {
        json.writeName(name);
        if (value.isEmpty()) {
            json.writeNull();
        } else if (secret) {
            json.writeString(MASK);
        } else if (value.get() instanceof Value.Dword dword) {
            json.writeNumber(dword.number());
        } else if (value.get() instanceof Value.Multi multi) {
            json.writeStartArray();
            multi.items().forEach(json::writeString);
            json.writeEndArray();
        } else {
            json.writeString(value.get().display());
        }
    }

    /** Gives the generator its layout without a databind mapper, whose start-up would cost more than the report. */
    private static final class Pretty extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            Separators separators = Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator("")
                    .withObjectEmptySeparator("");
            return new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
