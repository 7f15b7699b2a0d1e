package org.mbup.format.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Whether the first bytes of a file look like the output of adsutil. */
final class Recognition {

    private static final int HEAD = 2048;

    private Recognition() {}

    static boolean likely(byte[] bytes) {
        String head = head(bytes);
        return head.lines().limit(40).map(String::strip).anyMatch(Recognition::isTypical);
    }

    /** Only ASCII matters here, so any single-byte code page will do. */
    private static String head(byte[] bytes) {
        if (TextDecoder.starts(bytes, 0xFF, 0xFE)) {
            return head(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (TextDecoder.starts(bytes, 0xFE, 0xFF)) {
            return head(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return head(bytes, TextDecoder.starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.ISO_8859_1);
    }

    private static String head(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, Math.min(bytes.length - from, HEAD), charset);
    }

    private static boolean isTypical(String line) {
        return switch (LineKind.of(line)) {
            case BRACKET, OBJECT_PATH, BANNER, CALL -> true;
            default -> PropertyLine.parse(line).filter(PropertyLine::knownType).isPresent();
        };
    }
}
