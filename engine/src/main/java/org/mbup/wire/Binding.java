package org.mbup.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One place a site listens: {@code address:port:host header}.
 *
 * @param secure whether it is one of SecureBindings
 * @param address the IP address; empty for every address of the server
 * @param port 1 to 65535
 * @param host the host header, in lower case; empty for any name
 */
public record Binding(boolean secure, String address, int port, String host) {

    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final int LAST_PORT = 65535;
    private static final int LONGEST = 600;

    /**
     * Reads an item of ServerBindings or SecureBindings; empty where it has not the documented form. SecureBindings may
     * leave the host header out (Q290391).
     */
    public static Optional<Binding> parse(boolean secure, String text) {
        String[] parts = text.length() > LONGEST ? new String[0] : text.split(":", -1);
        boolean form = parts.length == 3 || secure && parts.length == 2;
        if (!form || !PORT.matcher(parts[1].strip()).matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(parts[1].strip());
        String host = parts.length == 3 ? parts[2].strip().toLowerCase(Locale.ROOT) : "";
        return port < 1 || port > LAST_PORT
                ? Optional.empty()
                : Optional.of(new Binding(secure, parts[0].strip(), port, host));
    }

    /** The URL of the root there, for a client that asks for the host header, else the address, else that name. */
    public String url(String computer) {
        String name = !host.isEmpty() ? host : !address.isEmpty() ? address : computer;
        int usual = secure ? 443 : 80;
        return (secure ? "https://" : "http://") + name + (port == usual ? "" : ":" + port) + "/";
    }
}
