package org.mbup.format.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.mbup.format.Snapshot;
import org.mbup.format.codec.HistoryCodec;
import org.mbup.format.codec.PropertyCodec;
import org.mbup.format.codec.UnicodeText;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.Key;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;
import org.mbup.problem.Location;
import org.mbup.problem.ProblemException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Writes the canonical form. */
final class SnapshotWriter {

    static final String FORMAT = "mbup-snapshot";
    static final int VERSION = 1;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private SnapshotWriter() {}

    static void write(Snapshot snapshot, OutputStream target) throws IOException {
        try (JsonGenerator out = FACTORY.createGenerator(new Layout(), target)) {
            snapshot(out, snapshot);
            out.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private static void snapshot(JsonGenerator out, Snapshot snapshot) {
        out.writeStartObject();
        out.writeStringProperty("format", FORMAT);
        out.writeNumberProperty("formatVersion", VERSION);
        snapshot.metabase()
                .versionLabel()
                .ifPresent(version -> out.writeStringProperty("iisVersion", version.toString()));
        snapshot.computer().ifPresent(computer -> out.writeStringProperty("computer", UnicodeText.require(computer)));
        out.writeArrayPropertyStart("keys");
        sorted(snapshot.metabase().keys(), Comparator.comparing(Key::path)).forEach(key -> placed(out, key));
        out.writeEndArray();
        out.writeName("history");
        HistoryCodec.write(out, snapshot.history());
        out.writeEndObject();
    }

    /** Adds the key to a complaint about one of its texts. */
    private static void placed(JsonGenerator out, Key key) {
        try {
            key(out, key);
        } catch (ProblemException e) {
            String path = key.path().toString();
            throw e.problem().at(Location.key(null, path)).asException();
        }
    }

    private static void key(JsonGenerator out, Key key) {
        out.writeStartObject();
        out.writeStringProperty("path", UnicodeText.require(key.path().toString()));
        List<Property> properties = sorted(key.properties(), Comparator.comparingLong(Property::id));
        for (Property property : properties) {
            if (plainKeyType(property)) {
                out.writeStringProperty(
                        "keyType", UnicodeText.require(property.value().display()));
            }
        }
        out.writeArrayPropertyStart("properties");
        for (Property property : properties) {
            if (!plainKeyType(property)) {
                PropertyCodec.write(out, property);
            }
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** Whether the property is a KeyType as Setup stores it, so that its value says it all. */
    private static boolean plainKeyType(Property property) {
        return property.id() == Property.KEY_TYPE
                && property.userType().equals(UserType.SERVER)
                && property.attributes().equals(Attributes.NONE)
                && property.value() instanceof Value.Text;
    }

    private static <T> List<T> sorted(Collection<? extends T> items, Comparator<? super T> order) {
        List<T> list = new ArrayList<>(items);
        list.sort(order);
        return list;
    }

    private static final class Layout extends ObjectWriteContext.Base {
        private final PrettyPrinter printer = new JsonLayout();

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
