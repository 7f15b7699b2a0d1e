package org.mbup.advice;

import org.mbup.metabase.Property;
import org.mbup.schema.Catalogue;

/** Values in sentences: never a secret, never a control character, never very long. */
final class Shown {

    private static final int MOST = 120;
    private static final String MASK = "**********";

    private Shown() {}

    /** The value of a property in quotes. */
    static String value(Property property) {
        return part(property, property.value().display());
    }

    /** A part of the value of a property in quotes. */
    static String part(Property property, String part) {
        return Catalogue.standard().secret(property) ? MASK : '"' + plain(part) + '"';
    }

    /** A part of the value of a property without quotes. */
    static String bare(Property property, String part) {
        return Catalogue.standard().secret(property) ? MASK : plain(part);
    }

    /** A text from the snapshot that is no secret. */
    static String plain(String text) {
        String shown = text.length() <= MOST ? text : text.substring(0, MOST) + "...";
        StringBuilder plain = new StringBuilder(shown.length());
        shown.codePoints().forEach(c -> plain.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        return plain.toString();
    }

    /** "1 key", "2 keys". */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
