package org.mbup.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mbup.format.FormatException;
import org.mbup.metabase.InvalidKeyPathException;
import org.mbup.metabase.KeyPath;

/** Where an output begins: ENUM does not print the path of its first key. */
final class StartPath {

    private static final Map<String, String> SERVICES = Map.of(
            "iiscomputer", "/LM",
            "iiswebservice", "/LM/W3SVC",
            "iisftpservice", "/LM/MSFTPSVC",
            "iissmtpservice", "/LM/SMTPSVC",
            "iisnntpservice", "/LM/NNTPSVC",
            "iismimemap", "/LM/MimeMap");

    private StartPath() {}

    /** The key a service's KeyType stands for, where there is only one of its kind. */
    static Optional<KeyPath> ofKeyType(String keyType) {
        return Optional.ofNullable(SERVICES.get(keyType.toLowerCase(Locale.ROOT)))
                .map(KeyPath::absolute);
    }

    /** The path in a call as typed, {@code C:\>cscript adsutil.vbs enum_all w3svc}. */
    static KeyPath ofCall(TextLines lines) {
        String line = lines.stripped();
        List<String> words = words(line.substring(line.indexOf('>') + 1));
        int verb = 0;
        while (verb < words.size() && !isEnum(words.get(verb))) {
            verb++;
        }
        if (verb == words.size()) {
            throw new FormatException(lines.fault("only the output of ENUM and ENUM_ALL can be read as a snapshot")
                    .expected("for example cscript adsutil.vbs enum_all w3svc"));
        }
        for (String word : words.subList(verb + 1, words.size())) {
            if (!word.equalsIgnoreCase("/p") && !word.equalsIgnoreCase("/a") && !word.startsWith(">")) {
                return path(word, lines);
            }
        }
        return KeyPath.LM;
    }

    private static boolean isEnum(String word) {
        return word.equalsIgnoreCase("enum") || word.equalsIgnoreCase("enum_all");
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < line.length(); ) {
            char c = line.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            int from = c == '"' ? at + 1 : at;
            int end = from;
            while (end < line.length()
                    && (c == '"' ? line.charAt(end) != '"' : !Character.isWhitespace(line.charAt(end)))) {
                end++;
            }
            words.add(line.substring(from, end));
            at = c == '"' ? end + 1 : end;
        }
        return words;
    }

    /** The path after {@code IIsObjectPath:}. */
    static KeyPath ofEcho(TextLines lines) {
        return path(lines.stripped().substring("IIsObjectPath:".length()).strip(), lines);
    }

    private static KeyPath path(String text, TextLines lines) {
        try {
            KeyPath path = KeyPath.of(text);
            return path.isRoot() ? KeyPath.LM : path;
        } catch (InvalidKeyPathException e) {
            throw new FormatException(lines.fault(e.getMessage()), e);
        }
    }

    /** The path in brackets; the script prints it without {@code /LM}, a person may write it with. */
    static KeyPath ofBracket(TextLines lines) {
        String line = lines.stripped();
        String inner = line.substring(1, line.length() - 1);
        String upper = inner.toUpperCase(Locale.ROOT);
        boolean absolute = upper.equals("/LM") || upper.startsWith("/LM/");
        try {
            return KeyPath.absolute(absolute || inner.equals("/") ? inner : "/LM" + inner);
        } catch (InvalidKeyPathException e) {
            throw new FormatException(lines.fault(e.getMessage()), e);
        }
    }
}
