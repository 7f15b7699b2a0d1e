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

    private static String head(byte[] bytes) {
        Charset charset = TextDecoder.starts(bytes, 0xFF, 0xFE)
                ? StandardCharsets.UTF_16LE
                : TextDecoder.starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
        return new String(bytes, 0, Math.min(bytes.length, HEAD), charset);
    }

    private static boolean isTypical(String line) {
        return LineKind.of(line) == LineKind.BRACKET
                || LineKind.of(line) == LineKind.OBJECT_PATH
                || LineKind.of(line) == LineKind.BANNER
                || LineKind.of(line) == LineKind.CALL
                || PropertyLine.parse(line).filter(PropertyLine::knownType).isPresent();
    }
}
