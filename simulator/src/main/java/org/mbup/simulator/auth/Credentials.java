package org.mbup.simulator.auth;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** An Authorization header taken apart: the scheme's name and what follows it. Its text shows the scheme only. */
final class Credentials {

    /** The longest header that is looked at. A ticket of Windows with all its groups has up to 48,000 bytes. */
    static final int LONGEST = 65_536;

    private final String scheme;
    private final String rest;

    private Credentials(String scheme, String rest) {
        this.scheme = scheme;
        this.rest = rest;
    }

    /** Empty where the header is empty or longer than any that is meant honestly. */
    static Optional<Credentials> of(String header) {
        String text = header.length() > LONGEST ? "" : header.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int blank = 0;
        while (blank < text.length() && text.charAt(blank) != ' ' && text.charAt(blank) != '\t') {
            blank++;
        }
        return Optional.of(
                new Credentials(text.substring(0, blank), text.substring(blank).strip()));
    }

    /** The scheme's name in lower case: letter case does not count in it (RFC 2617, 1.2). */
    String scheme() {
        return scheme.toLowerCase(Locale.ROOT);
    }

    /** What follows the scheme's name. */
    String text() {
        return rest;
    }

    /** What follows as bytes; empty where it is not base64. */
    Optional<byte[]> token() {
        try {
            return Optional.of(Base64.getDecoder().decode(rest)).filter(token -> token.length > 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Authorization: " + scheme().replaceAll("[^a-z0-9-]", "?") + " ...";
    }
}
