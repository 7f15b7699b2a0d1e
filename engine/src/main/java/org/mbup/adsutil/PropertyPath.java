package org.mbup.adsutil;

import org.mbup.metabase.KeyPath;
import org.mbup.problem.Problem;

/**
 * A property at a key, as the administrator named it: the last element of the path is the property (or flag).
 *
 * @param typed the whole path as typed
 * @param object the key's part of the path
 * @param name the property's or flag's name as typed; the script echoes it so (Q238131)
 */
public record PropertyPath(String typed, AdsutilPath object, String name) {

    /**
     * Splits {@code w3svc/1/root/Path} into the key and the name. A name alone is a property of {@code /LM}.
     *
     * @throws org.mbup.metabase.InvalidKeyPathException when it is no path
     * @throws org.mbup.problem.ProblemException when it names no property
     */
    public static PropertyPath of(String typed) {
        KeyPath whole = AdsutilPath.of(typed).key();
        if (whole.equals(KeyPath.LM)) {
            throw Problem.input("the path names no property")
                    .found("\"" + typed + "\"")
                    .expected("a key and a property, for example w3svc/1/root/Path")
                    .asException();
        }
        String text = typed.strip().replace('\\', '/');
        String trimmed = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        int slash = trimmed.lastIndexOf('/');
        String object = slash < 0 ? "" : trimmed.substring(0, slash);
        return new PropertyPath(typed, new AdsutilPath(object, whole.parent()), whole.name());
    }

    /** The whole path taken as a key, for {@code delete}, which takes either. */
    public AdsutilPath asKey() {
        return AdsutilPath.of(typed);
    }
}
