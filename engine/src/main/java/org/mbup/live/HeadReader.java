package org.mbup.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/** Reads the head of an answer. */
final class HeadReader {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})( .*)?");
    private static final int INTERIM = 200;
    private static final int SWITCHING = 101;

    private HeadReader() {}

    /** How long the head is, its empty line included; 0 while it is not all there. */
    static int length(byte[] bytes, int size) {
        int lineStart = 0;
        boolean interim = false;
        boolean first = true;
        for (int i = 0; i < size; i++) {
            if (bytes[i] != '\n') {
                continue;
            }
            boolean empty = i == lineStart || i == lineStart + 1 && bytes[lineStart] == '\r';
            if (first) {
                interim = interim(text(bytes, lineStart, i));
                first = empty;
            } else if (empty && !interim) {
                return i + 1;
            } else if (empty) {
                first = true;
            }
            lineStart = i + 1;
        }
        return 0;
    }

    private static boolean interim(String line) {
        Matcher status = STATUS.matcher(line.strip());
        int code = status.matches() ? Integer.parseInt(status.group(1)) : INTERIM;
        return code < INTERIM && code != SWITCHING;
    }

    static LiveAnswer read(LiveUrl url, byte[] head) {
        List<LiveAnswer.Field> fields = new ArrayList<>();
        String statusLine = "";
        int code = 0;
        for (String line : text(head, 0, head.length).split("\r?\n")) {
            Matcher status = STATUS.matcher(line);
            if (status.matches() && (code == 0 || code < INTERIM)) {
                statusLine = printable(line);
                code = Integer.parseInt(status.group(1));
                fields.clear();
            } else if (code == 0 && !line.isEmpty()) {
                throw Problem.environment("the server does not speak HTTP")
                        .at(Location.of(url.toString()))
                        .expected("HTTP/1.0 or HTTP/1.1, a status and its words")
                        .asException();
            } else {
                add(fields, line);
            }
        }
        return new LiveAnswer(statusLine, code, fields);
    }

    private static void add(List<LiveAnswer.Field> fields, String line) {
        int colon = line.indexOf(':');
        boolean folded = line.startsWith(" ") || line.startsWith("\t");
        if (colon > 0 && !folded) {
            String value = line.substring(colon + 1);
            fields.add(new LiveAnswer.Field(
                    printable(line.substring(0, colon)),
                    printable(value.startsWith(" ") ? value.substring(1) : value)));
        } else if (folded && !fields.isEmpty()) {
            LiveAnswer.Field last = fields.remove(fields.size() - 1);
            fields.add(new LiveAnswer.Field(last.name(), last.value() + " " + printable(line.strip())));
        }
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(Character.isISOControl(c) ? '?' : (char) c));
        return out.toString();
    }
}
