package org.mbup.metabase;

import java.util.Arrays;
import java.util.List;

/**
 * The name of a metabase key, for example {@code /LM/W3SVC/1/ROOT}. Paths compare without regard to letter case and
 * keep the spelling they were given.
 *
 * <p>{@link #of(String)} reads every form the published tools use: the Admin Base Objects form {@code /LM/W3SVC/1},
 * the administration script's {@code w3svc/1} (where {@code LM} is implied) and ADSI's
 * {@code IIS://localhost/w3svc/1}. A component has 1 to 255 characters (METADATA_MAX_NAME_LEN is 256 with its NUL).
 */
public final class KeyPath implements Comparable<KeyPath> {

    /** The root key, {@code /}. */
    public static final KeyPath ROOT = new KeyPath("/", "/");

    /** The local machine, {@code /LM}; ADSI calls it {@code IIS://machine}. */
    public static final KeyPath LM = new KeyPath("/LM", "/lm");

    /** Longest component, in UTF-16 units. */
    public static final int MAX_NAME = 255;

    /** Deepest path accepted, in components; real metabases stay far below. */
    public static final int MAX_DEPTH = 256;

    private static final String ADSI = "iis://";
    private static final String SCHEMA = "Schema";

    private final String text;
    private final String folded;
    private volatile byte[] order;

    private KeyPath(String text, String folded) {
        this.text = text;
        this.folded = folded;
    }

    /**
     * Reads any published form; {@code \} counts as {@code /}. A path whose first component is neither {@code LM} nor
     * {@code Schema} is taken as relative to {@code /LM}, with or without a slash before it, as the administration
     * script does. {@code /} is the root, and the empty text is {@code /LM}, as {@link #adsutil()} writes it.
     *
     * @throws InvalidKeyPathException when a component or the machine name is empty, a component is too long, or a
     *     control character is found
     */
    public static KeyPath of(String source) {
        String rest = source.strip().replace('\\', '/');
        if (folds(rest, ADSI)) {
            return adsi(source, rest);
        }
        if (rest.isEmpty()) {
            return LM;
        }
        if (rest.equals("/")) {
            return ROOT;
        }
        String first = rest.startsWith("/") ? rest.substring(1) : rest;
        return absolute(source, heads(first, "LM") || heads(first, SCHEMA) ? "/" + first : "/LM/" + first);
    }

    /** ADSI puts the machine where the metabase has LM, except for the schema, which lies beside LM. */
    private static KeyPath adsi(String source, String path) {
        int machineEnd = path.indexOf('/', ADSI.length());
        if (machineEnd == ADSI.length() || path.length() == ADSI.length()) {
            throw new InvalidKeyPathException(source, "the machine name is empty");
        }
        String below = machineEnd < 0 ? "" : path.substring(machineEnd + 1);
        return absolute(source, heads(below, SCHEMA) ? "/" + below : "/LM/" + below);
    }

    /**
     * Reads a path that is already absolute ({@code /...}), as snapshot files hold them; {@code LM} is not implied.
     *
     * @throws InvalidKeyPathException as {@link #of(String)}
     */
    public static KeyPath absolute(String source) {
        return absolute(source, source);
    }

    private static KeyPath absolute(String source, String path) {
        String trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (trimmed.equals("/")) {
            return ROOT;
        }
        check(source, trimmed);
        return new KeyPath(trimmed, fold(trimmed));
    }

    private static void check(String source, String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            throw new InvalidKeyPathException(source, "it does not begin with /");
        }
        int start = 1;
        int depth = 0;
        for (int i = 1; i <= path.length(); i++) {
            char c = i < path.length() ? path.charAt(i) : '/';
            if (c == '/') {
                if (i == start) {
                    throw new InvalidKeyPathException(source, "a component is empty");
                }
                if (i - start > MAX_NAME) {
                    throw new InvalidKeyPathException(source, "a component is longer than " + MAX_NAME + " characters");
                }
                start = i + 1;
                depth++;
            } else if (c < ' ') {
                throw new InvalidKeyPathException(source, "it contains a control character");
            }
        }
        if (depth > MAX_DEPTH) {
            throw new InvalidKeyPathException(source, "it is deeper than " + MAX_DEPTH + " components");
        }
    }

    private static boolean heads(String path, String head) {
        return folds(path, head) && (path.length() == head.length() || path.charAt(head.length()) == '/');
    }

    private static boolean folds(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != foldChar(c)) {
                char[] chars = text.toCharArray();
                for (int j = i; j < chars.length; j++) {
                    chars[j] = foldChar(chars[j]);
                }
                return new String(chars);
            }
        }
        return text;
    }

    /** Letters that are not ASCII never fold to one that is, so that no look-alike (U+017F, U+212A) takes a key's name. */
    private static char foldChar(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        char folded = Character.toLowerCase(Character.toUpperCase(c));
        return folded < 128 ? c : folded;
    }

    /** Whether this is {@code /}. */
    public boolean isRoot() {
        return text.length() == 1;
    }

    /** The key above; the root's parent is the root. */
    public KeyPath parent() {
        int slash = text.lastIndexOf('/');
        return slash <= 0 ? ROOT : new KeyPath(text.substring(0, slash), folded.substring(0, slash));
    }

    /** The last component as spelt; empty for the root. */
    public String name() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /**
     * The key of that name, or at that relative path, below this one.
     *
     * @throws InvalidKeyPathException as {@link #of(String)}
     */
    public KeyPath child(String name) {
        if (name.isEmpty()) {
            throw new InvalidKeyPathException(name, "a component is empty");
        }
        return absolute(name, isRoot() ? "/" + name : text + "/" + name);
    }

    /** Number of components; 0 for the root. */
    public int depth() {
        return isRoot() ? 0 : (int) text.chars().filter(c -> c == '/').count();
    }

    /** The components from the top, as spelt. */
    public List<String> names() {
        return isRoot() ? List.of() : Arrays.asList(text.substring(1).split("/"));
    }

    /** Whether this key is {@code other} or lies anywhere below it. */
    public boolean isWithin(KeyPath other) {
        return other.isRoot()
                || folded.startsWith(other.folded)
                        && (folded.length() == other.folded.length() || folded.charAt(other.folded.length()) == '/');
    }

    /** The form the administration script takes and prints: {@code w3svc/1/root}, without {@code /LM/}. */
    public String adsutil() {
        if (this.equals(LM)) {
            return "";
        }
        return isWithin(LM) ? text.substring(LM.text.length() + 1) : text;
    }

    /** The path with letter case folded away; equal for equal paths. */
    public String folded() {
        return folded;
    }

    /**
     * Parents before children; among siblings site numbers by value, before names, and names without regard to case.
     */
    @Override
    public int compareTo(KeyPath other) {
        if (isRoot() || other.isRoot()) {
            return Boolean.compare(other.isRoot(), isRoot());
        }
        return Arrays.compareUnsigned(order(), other.order());
    }

    private byte[] order() {
        byte[] place = order;
        if (place == null) {
            place = PathOrder.of(folded);
            order = place;
        }
        return place;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof KeyPath path && folded.equals(path.folded);
    }

    @Override
    public int hashCode() {
        return folded.hashCode();
    }

    /** The path as spelt. */
    @Override
    public String toString() {
        return text;
    }
}
