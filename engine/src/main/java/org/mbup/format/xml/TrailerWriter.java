package org.mbup.format.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.mbup.format.codec.HistoryCodec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Writes a {@link Trailer} as a comment of plain ASCII in which no {@code --} occurs, as XML demands. */
final class TrailerWriter {

    /** Version of the comment's content. */
    static final int FORMAT = 1;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .characterEscapes(new NoHyphen())
            .build();

    private TrailerWriter() {}

    static byte[] write(Trailer trailer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        out.writeBytes("<!-- ".getBytes(StandardCharsets.US_ASCII));
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            write(json, trailer);
        }
        out.writeBytes(" -->".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, Trailer trailer) {
        json.writeStartObject();
        json.writeNumberProperty("mbup", FORMAT);
        trailer.version().ifPresent(version -> json.writeStringProperty("iisVersion", version.toString()));
        trailer.computer().ifPresent(computer -> json.writeStringProperty("computer", computer));
        json.writeName("history");
        HistoryCodec.write(json, trailer.history());
        json.writeArrayPropertyStart("restore");
        trailer.restore().forEach(point -> write(json, point));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, RestorePoint point) {
        json.writeStartObject();
        json.writeNumberProperty("after", point.after());
        json.writeNumberProperty("before", point.before());
        json.writeStringProperty("run", point.run());
        json.writeNumberProperty("length", point.length());
        json.writeNumberProperty("crc32c", point.checksum());
        json.writeArrayPropertyStart("spans");
        for (Replacement span : point.spans()) {
            json.writeStartArray();
            json.writeNumber(span.start());
            json.writeNumber(span.end() - span.start());
            json.writeString(new String(span.bytes(), StandardCharsets.UTF_8));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static final class NoHyphen extends CharacterEscapes {

        private static final long serialVersionUID = 1L;
        private static final SerializableString HYPHEN = new SerializedString("\\u002d");

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] escapes = standardAsciiEscapesForJSON();
            escapes['-'] = ESCAPE_CUSTOM;
            return escapes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return character == '-' ? HYPHEN : null;
        }
    }
}
