package org.mbup.wire;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Text of a request or a metabase as part of a URL in a header: nothing in it can end a line. */
final class Escape {

    private static final String MARKS = "-._~!$&'()*+,;=:@/";

    private Escape() {}

    /** A decoded path. */
    static String path(String decoded) {
        return escaped(
                decoded,
                StandardCharsets.UTF_8,
                c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || MARKS.indexOf(c) >= 0);
    }

    /** Part of a request line as sent: each character is one of its bytes, and most may stand as they are. */
    static String sent(String raw) {
        return escaped(raw, StandardCharsets.ISO_8859_1, Escape::visible);
    }

    /** A text that is a URL, or part of one. */
    static String url(String text) {
        return escaped(text, StandardCharsets.UTF_8, Escape::visible);
    }

    private static boolean visible(int c) {
        return c > ' ' && c < 0x7f;
    }

    private static String escaped(String text, Charset charset, IntPredicate plain) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : text.getBytes(charset)) {
            int c = b & 0xff;
            out.append(plain.test(c) ? String.valueOf((char) c) : String.format(Locale.ROOT, "%%%02X", c));
        }
        return out.toString();
    }
}
