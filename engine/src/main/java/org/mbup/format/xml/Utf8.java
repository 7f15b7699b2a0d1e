package org.mbup.format.xml;

/** Checks single characters of UTF-8 text against what XML 1.0 allows. */
final class Utf8 {

    private Utf8() {}

    /** The number of bytes of the character at {@code i}, or 0 when it is malformed or not allowed in XML. */
    static int length(byte[] bytes, int i, int end) {
        int first = bytes[i];
        if (first >= 0) {
            return isXml(first) ? 1 : 0;
        }
        int length = (first & 0xE0) == 0xC0 ? 2 : (first & 0xF0) == 0xE0 ? 3 : (first & 0xF8) == 0xF0 ? 4 : 0;
        if (length == 0 || i + length > end) {
            return 0;
        }
        int code = first & 0xFF >> length + 1;
        for (int k = 1; k < length; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return 0;
            }
            code = code << 6 | bytes[i + k] & 0x3F;
        }
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        return code >= least && isXml(code) ? length : 0;
    }

    /** Whether XML 1.0 allows that character at all. */
    static boolean isXml(int code) {
        return code >= 0x20 && code <= 0xD7FF
                || code == '\t'
                || code == '\n'
                || code == '\r'
                || code >= 0xE000 && code <= 0xFFFD
                || code >= 0x10000 && code <= 0x10FFFF;
    }
}
