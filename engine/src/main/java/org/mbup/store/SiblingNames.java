package org.mbup.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names of the files that appear beside a snapshot called {@code web1.json}. */
final class SiblingNames {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private SiblingNames() {}

    /** {@code .web1.json.mbup-lock}. */
    static String lock(String name) {
        return "." + name + ".mbup-lock";
    }

    /** {@code .web1.json.<random>.mbup-tmp}; the random part cannot be guessed. */
    static String temporary(String name) {
        return "." + name + "." + Long.toHexString(new SecureRandom().nextLong()) + ".mbup-tmp";
    }

    /** {@code web1.json.bak-20261123T084500Z}, and {@code -2}, {@code -3} ... for later tries within one second. */
    static String backup(String name, Instant now, int attempt) {
        return name + ".bak-" + STAMP.format(now) + (attempt == 1 ? "" : "-" + attempt);
    }
}
