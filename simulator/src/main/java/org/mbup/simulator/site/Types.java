package org.mbup.simulator.site;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mbup.wire.Serving;

/** Content types. What MimeMap leaves open a server takes from its registry; a few of those stand here for it. */
final class Types {

    private static final Map<String, String> REGISTRY = Map.ofEntries(
            Map.entry("htm", "text/html"),
            Map.entry("html", "text/html"),
            Map.entry("txt", "text/plain"),
            Map.entry("css", "text/css"),
            Map.entry("xml", "text/xml"),
            Map.entry("js", "application/x-javascript"),
            Map.entry("gif", "image/gif"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("zip", "application/x-zip-compressed"));

    private Types() {}

    static String of(Serving serving, String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return serving.contentType(name)
                .or(() -> Optional.ofNullable(REGISTRY.get(extension)))
                .or(serving::otherType)
                .orElse("application/octet-stream");
    }
}
