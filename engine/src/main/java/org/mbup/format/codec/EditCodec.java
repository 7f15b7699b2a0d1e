package org.mbup.format.codec;

import java.util.Optional;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import tools.jackson.core.JsonGenerator;

/** One edit as a JSON object with an {@code op}. */
final class EditCodec {

    static final String PUT = "put";
    static final String REMOVE = "remove";
    static final String ADD_KEY = "add-key";
    static final String REMOVE_KEY = "remove-key";
    static final String VERSION = "version";

    private EditCodec() {}

    static void write(JsonGenerator out, Edit edit) {
        out.writeStartObject();
        if (edit instanceof Edit.PutProperty put) {
            head(out, PUT, put);
            out.writeName("before");
            put.before().ifPresentOrElse(old -> PropertyCodec.write(out, old), out::writeNull);
            out.writeName("after");
            PropertyCodec.write(out, put.after());
        } else if (edit instanceof Edit.RemoveProperty remove) {
            head(out, REMOVE, remove);
            out.writeName("before");
            PropertyCodec.write(out, remove.before());
        } else if (edit instanceof Edit.AddKey add) {
            head(out, ADD_KEY, add);
            implied(out, add.implied());
        } else if (edit instanceof Edit.RemoveKey remove) {
            head(out, REMOVE_KEY, remove);
            implied(out, remove.implied());
        } else if (edit instanceof Edit.SetVersion version) {
            out.writeStringProperty("op", VERSION);
            out.writeStringProperty("before", text(version.before()));
            out.writeStringProperty("after", text(version.after()));
        }
        out.writeEndObject();
    }

    private static void head(JsonGenerator out, String op, Edit edit) {
        out.writeStringProperty("op", op);
        out.writeStringProperty("path", UnicodeText.require(edit.path().toString()));
    }

    private static void implied(JsonGenerator out, boolean implied) {
        if (implied) {
            out.writeBooleanProperty("implied", true);
        }
    }

    private static String text(Optional<IisVersion> version) {
        return version.map(IisVersion::toString).orElse(null);
    }

    static Edit read(JsonInput input) {
        return new EditReader(input).read();
    }
}
