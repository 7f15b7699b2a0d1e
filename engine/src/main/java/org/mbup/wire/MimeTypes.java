package org.mbup.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which Content-Type goes with a file name: MimeMap in force, then the computer's at {@code /LM/MimeMap}. */
final class MimeTypes {

    private static final int MOST = 4096;
    private static final String ANY = ".*";

    private MimeTypes() {}

    /** The entries {@code .ext,type} of both lists by extension in lower case; of two for one extension the first counts. */
    static Map<String, String> of(List<String> own, List<String> computer) {
        List<String> all = new ArrayList<>(own);
        all.addAll(computer);
        Map<String, String> types = new HashMap<>();
        for (String item : all.subList(0, Math.min(all.size(), MOST))) {
            int comma = item.indexOf(',');
            String extension = comma < 0 ? "" : item.substring(0, comma).strip().toLowerCase(Locale.ROOT);
            String type = Header.printable(item.substring(comma + 1)).strip();
            if (!extension.isEmpty() && !type.isEmpty()) {
                types.putIfAbsent(extension.startsWith(".") ? extension : "." + extension, type);
            }
        }
        return Map.copyOf(types);
    }

    static Optional<String> find(Map<String, String> types, String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(extension.equals(ANY) ? null : types.get(extension));
    }

    /** What is sent for an extension nobody knows. */
    static Optional<String> other(Map<String, String> types) {
        return Optional.ofNullable(types.get(ANY));
    }
}
