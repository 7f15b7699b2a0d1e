package org.mbup.store;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** An owner as the lines of a lock file. A damaged or foreign file gives the unknown owner, never an error. */
final class LockRecord {

    static final int MAX_BYTES = 4096;

    private LockRecord() {}

    /** The token makes the content of no two lock files equal. */
    static byte[] format(LockOwner owner, long token) {
        String text = "command: " + line(owner.command()) + "\nuser: " + line(owner.user()) + "\nhost: "
                + line(owner.host()) + "\npid: " + owner.pid() + "\nsince: " + owner.since() + "\ntoken: "
                + Long.toHexString(token) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static LockOwner parse(byte[] bytes) {
        Map<String, String> fields = new HashMap<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                fields.put(line.substring(0, colon), line(line.substring(colon + 2)));
            }
        }
        try {
            return new LockOwner(
                    fields.getOrDefault("host", "unknown"),
                    Long.parseLong(fields.getOrDefault("pid", "")),
                    fields.getOrDefault("user", "unknown"),
                    fields.getOrDefault("command", "unknown"),
                    Instant.parse(fields.getOrDefault("since", "")));
        } catch (DateTimeException | NumberFormatException e) {
            return LockOwner.UNKNOWN;
        }
    }

    private static String line(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= 200 ? clean : clean.substring(0, 200);
    }
}
