package org.mbup.live;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mbup.problem.Problem;
import org.mbup.wire.RequestUrl;

/**
 * A URL to ask a running server for.
 *
 * @param host the name asked for
 * @param port the port
 * @param target path and query as sent; nothing in it ends a line
 */
public record LiveUrl(String host, int port, String target) {

    private static final String SCHEME = "http://";

    /**
     * Reads {@code http://host[:port][/path][?query]}.
     *
     * @throws org.mbup.problem.ProblemException when it has another form
     */
    public static LiveUrl parse(String text) {
        RequestUrl url = RequestUrl.parse(text);
        if (url.secure()) {
            throw Problem.usage("a server is asked without encryption")
                    .found(url.toString())
                    .expected("a URL that begins with http://")
                    .hint("what these servers speak, SSL 3.0, no Java of today takes")
                    .asException();
        }
        String rest = text.substring(SCHEME.length());
        int end = indexOf(rest, "/?#");
        String target = rest.substring(end);
        int hash = target.indexOf('#');
        String sent = hash < 0 ? target : target.substring(0, hash);
        return new LiveUrl(url.host(), url.port(), encoded(sent.startsWith("/") ? sent : "/" + sent));
    }

    private static int indexOf(String text, String any) {
        for (int i = 0; i < text.length(); i++) {
            if (any.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static String encoded(String target) {
        StringBuilder out = new StringBuilder(target.length());
        for (byte b : target.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            out.append(c > ' ' && c < 0x7f ? String.valueOf((char) c) : String.format(Locale.ROOT, "%%%02X", c));
        }
        return out.toString();
    }

    /** The value of the Host header. */
    String authority() {
        return port == 80 ? host : host + ":" + port;
    }

    @Override
    public String toString() {
        return SCHEME + authority() + target;
    }
}
