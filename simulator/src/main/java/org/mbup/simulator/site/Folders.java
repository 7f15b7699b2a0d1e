package org.mbup.simulator.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mbup.simulator.content.Content;
import org.mbup.simulator.content.Entry;

/** Listings of directories. */
final class Folders {

    private static final int MOST = 2000;

    private final Content content;

    Folders(Content content) {
        this.content = content;
    }

    Body listing(Asked asked, Optional<Entry> folder) {
        String title = "/" + String.join("/", asked.to().url().segments());
        List<Entry> entries = folder.map(content::list).orElse(List.of());
        StringBuilder out = new StringBuilder("<html><head><title>")
                .append(Html.escaped(title))
                .append("</title></head><body><h2>")
                .append(Html.escaped(title))
                .append("</h2>\r\n<ul>\r\n");
        entries.stream()
                .limit(MOST)
                .forEach(entry -> out.append("<li><a href=\"")
                        .append(encoded(entry.name()))
                        .append(entry.folder() ? "/" : "")
                        .append("\">")
                        .append(Html.escaped(entry.name()))
                        .append("</a>")
                        .append(entry.folder() ? "" : " " + entry.size())
                        .append("</li>\r\n"));
        return Html.body(out.append("</ul></body></html>\r\n"));
    }

    /** A name as it may stand in a URL, in a header and in an attribute. */
    static String encoded(String name) {
        StringBuilder out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x7f && (Character.isLetterOrDigit(c) || "-._~!$()*,;=@".indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }
}
