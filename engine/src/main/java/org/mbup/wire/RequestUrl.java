package org.mbup.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/**
 * A URL as far as it decides which key answers.
 *
 * @param secure whether it is https
 * @param host the name asked for, in lower case
 * @param port the port, the usual one where the URL names none
 * @param segments the path, decoded once, without {@code .} and {@code ..}
 */
public record RequestUrl(boolean secure, String host, int port, List<String> segments) {

    /** The longest URL that is read, in characters. */
    public static final int LONGEST = 4096;

    private static final Pattern FORM =
            Pattern.compile("(?i)(https?)://([a-z0-9._-]{1,255})(?::([0-9]{1,5}))?(/[^?#]*)?(?:[?#].*)?");
    private static final int LAST_PORT = 65535;

    /** Copies the list. */
    public RequestUrl {
        segments = List.copyOf(segments);
    }

    /**
     * Reads {@code http://host[:port][/path]}; a query is left aside.
     *
     * @throws ProblemException when it has another form, or its path leads above the root
     */
    public static RequestUrl parse(String text) {
        Matcher parts = FORM.matcher(text.length() > LONGEST ? "" : text);
        if (!parts.matches()) {
            throw refused(text, "has not the form of one");
        }
        boolean secure = parts.group(1).equalsIgnoreCase("https");
        int port = parts.group(3) == null ? (secure ? 443 : 80) : Integer.parseInt(parts.group(3));
        if (port < 1 || port > LAST_PORT) {
            throw refused(text, "names a port that does not exist");
        }
        String path = parts.group(4) == null ? "/" : parts.group(4);
        return new RequestUrl(
                secure, parts.group(2).toLowerCase(Locale.ROOT), port, segments(text, decode(text, path)));
    }

    private static List<String> segments(String url, String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.replace('\\', '/').split("/")) {
            if (segment.equals("..")) {
                if (segments.isEmpty()) {
                    throw refused(url, "leads above the root of its site");
                }
                segments.remove(segments.size() - 1);
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return segments;
    }

    /** Decodes once: what comes out is never decoded again. */
    private static String decode(String url, String path) {
        byte[] in = path.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '%') {
                out.put(in[i]);
                continue;
            }
            int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw refused(url, "has a % that two hex digits do not follow");
            }
            out.put((byte) (high * 16 + low));
            i += 2;
        }
        return text(url, out.flip());
    }

    private static String text(String url, ByteBuffer bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            text = StandardCharsets.ISO_8859_1.decode(bytes).toString();
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw refused(url, "has a control character in its path");
        }
        return text;
    }

    private static ProblemException refused(String url, String why) {
        return Problem.usage("the URL " + why)
                .found(Header.printable(url))
                .expected("http://host[:port][/path], or https")
                .hint("write it as a browser shows it, for example http://webserver1/sales/")
                .asException();
    }

    /** The URL as it was understood. */
    @Override
    public String toString() {
        int usual = secure ? 443 : 80;
        return (secure ? "https://" : "http://") + host + (port == usual ? "" : ":" + port) + "/"
                + String.join("/", segments);
    }
}
