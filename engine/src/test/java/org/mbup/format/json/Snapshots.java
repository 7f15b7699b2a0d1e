package org.mbup.format.json;

import java.nio.charset.StandardCharsets;
import org.mbup.format.FormatException;
import org.mbup.format.ReadOptions;
import org.mbup.format.Snapshot;

/** Short ways to read and write JSON snapshots in tests. */
final class Snapshots {

    static final JsonFormat FORMAT = new JsonFormat();

    private Snapshots() {}

    static Snapshot read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    static Snapshot read(byte[] json) {
        return FORMAT.read(json, ReadOptions.of("test.json")).snapshot();
    }

    static String write(Snapshot snapshot) {
        return new String(FORMAT.write(snapshot).bytes(), StandardCharsets.UTF_8);
    }

    /** A snapshot of one key with these properties, in one line. */
    static String ofProperties(String properties) {
        return "{\"format\":\"mbup-snapshot\",\"formatVersion\":1,\"keys\":[{\"path\":\"/LM/W3SVC\",\"properties\":["
                + properties + "]}]}";
    }

    /** The refusal of that text, or a failed assertion. */
    static FormatException refusal(byte[] json) {
        try {
            read(json);
        } catch (FormatException e) {
            return e;
        }
        throw new AssertionError("accepted: " + new String(json, StandardCharsets.UTF_8));
    }

    static FormatException refusal(String json) {
        return refusal(json.getBytes(StandardCharsets.UTF_8));
    }
}
