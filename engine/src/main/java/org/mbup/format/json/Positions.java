package org.mbup.format.json;

import java.nio.charset.StandardCharsets;
import org.mbup.problem.Location;

/** Turns a byte offset into a line and a column in characters. Only used to tell where a fault is. */
final class Positions {

    private Positions() {}

    static Location at(String source, byte[] bytes, long offset) {
        int end = (int) Math.max(0, Math.min(offset, bytes.length));
        int line = 1;
        int start = Utf8.hasMark(bytes) ? Math.min(Utf8.MARK, end) : 0;
        for (int i = start; i < end; i++) {
            boolean loneReturn = bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n');
            if (bytes[i] == '\n' || loneReturn) {
                line++;
                start = i + 1;
            }
        }
        int column = new String(bytes, start, end - start, StandardCharsets.UTF_8).length() + 1;
        return Location.at(source, line, column);
    }
}
