package org.mbup.store;

import java.util.regex.Pattern;

/** Takes the password out of an address before it is shown. */
public final class Redaction {

    private static final Pattern PASSWORD = Pattern.compile("(?<=://)([^/:@!]*):[^/!]*@");

    private Redaction() {}

    /** The address with {@code ***} where its password was. */
    public static String of(String location) {
        return location.indexOf('@') < 0 ? location : PASSWORD.matcher(location).replaceAll("$1:***@");
    }
}
