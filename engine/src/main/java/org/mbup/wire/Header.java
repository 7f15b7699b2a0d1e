package org.mbup.wire;

/** What may stand in a header: nothing in a metabase may end a line or leave its quotes. */
final class Header {

    private static final int LONGEST = 1024;

    private Header() {}

    /** The text without control characters, and cut where no header could be that long. */
    static String printable(String text) {
        StringBuilder kept = new StringBuilder();
        text.chars().limit(LONGEST).filter(c -> !Character.isISOControl(c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    /** The text as it stands between double quotes. */
    static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
