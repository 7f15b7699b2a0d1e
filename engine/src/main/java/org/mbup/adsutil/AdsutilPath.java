package org.mbup.adsutil;

import java.util.Objects;
import org.mbup.metabase.KeyPath;

/**
 * A key as the administrator named it. The script works below {@code IIS://localhost}, which is {@code /LM}; an empty
 * path and {@code /} mean that key itself.
 *
 * @param typed the path as typed; the script repeats it in its messages
 * @param key the key meant
 */
public record AdsutilPath(String typed, KeyPath key) {

    /** Refuses missing parts. */
    public AdsutilPath {
        Objects.requireNonNull(typed, "typed");
        Objects.requireNonNull(key, "key");
    }

    /**
     * Reads {@code w3svc/1}, {@code /w3svc/1}, {@code LM/w3svc/1} or {@code IIS://localhost/w3svc/1}.
     *
     * @throws org.mbup.metabase.InvalidKeyPathException when it is no path
     */
    public static AdsutilPath of(String typed) {
        KeyPath key = KeyPath.of(typed);
        return new AdsutilPath(typed, key.isRoot() ? KeyPath.LM : key);
    }

    /** The path as {@code enum} prints it in brackets, for example {@code /w3svc/1}; empty for {@code /LM}. */
    String printed() {
        String path = key.adsutil();
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }
}
