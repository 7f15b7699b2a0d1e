package org.mbup.simulator.site;

import java.nio.charset.StandardCharsets;

/** Small pages. Whatever comes from outside is escaped. */
final class Html {

    private static final String TYPE = "text/html";

    private Html() {}

    /** A page of a title and lines, each escaped. */
    static Body page(String title, String... lines) {
        StringBuilder out = new StringBuilder(512);
        out.append("<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 3.2 Final//EN\">\r\n<html><head><title>")
                .append(escaped(title))
                .append(
                        "</title>\r\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"></head>\r\n<body><h2>")
                .append(escaped(title))
                .append("</h2>\r\n");
        for (String line : lines) {
            if (!line.isEmpty()) {
                out.append("<p>").append(escaped(line)).append("</p>\r\n");
            }
        }
        return body(out.append("<hr><p>Simulated by mbup: no IIS, no script engine.</p></body></html>\r\n"));
    }

    static Body body(CharSequence html) {
        return new Body.Bytes(html.toString().getBytes(StandardCharsets.UTF_8), TYPE);
    }

    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return out.toString();
    }
}
