package org.mbup.report;

/**
 * Fits a text report to where it is shown: breaks lines at the width of the terminal and colours them by their sign. The
 * signs stay, so colour never says anything alone.
 *
 * @param colour whether to colour
 * @param width columns; 0 for no limit
 */
public record Layout(boolean colour, int width) {

    /** As it is, for files and pipes. */
    public static final Layout PLAIN = new Layout(false, 0);

    /** Narrower terminals are not followed; every word would stand alone. */
    private static final int NARROWEST = 40;

    private static final String HANG = "    ";
    private static final String RESET = "\u001b[0m";

    /** The same text laid out, lines ended by LF. */
    public String apply(String text) {
        if (!colour && width == 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + text.length() / 8);
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            line(out, text.substring(start, end));
            start = end + 1;
        }
        return out.append(text, start, text.length()).toString();
    }

    private void line(StringBuilder out, String line) {
        String escape = colour ? escape(line) : "";
        String end = escape.isEmpty() ? "\n" : RESET + "\n";
        String indent = line.substring(0, line.length() - line.stripLeading().length()) + HANG;
        String rest = line;
        for (int at = breakAt(rest, indent.length()); at > 0; at = breakAt(rest, indent.length())) {
            out.append(escape).append(rest.substring(0, at).stripTrailing()).append(end);
            rest = indent + rest.substring(at).stripLeading();
        }
        out.append(escape).append(rest).append(end);
    }

    /** The last blank that fits; a word longer than the line, such as a path, stays whole. */
    private int breakAt(String line, int indent) {
        if (width == 0 || line.length() <= width || width < NARROWEST) {
            return 0;
        }
        int at = line.lastIndexOf(' ', width);
        return at > indent ? at : line.indexOf(' ', Math.max(width, indent)) > indent ? line.indexOf(' ', width) : 0;
    }

    private static String escape(String line) {
        String text = line.stripLeading();
        if (text.length() < 2 || text.charAt(1) != ' ') {
            return text.startsWith("-> ") ? "\u001b[36m" : "";
        }
        return switch (text.charAt(0)) {
            case '+' -> "\u001b[32m";
            case '-' -> "\u001b[31m";
            case '~' -> "\u001b[33m";
            case '=' -> "\u001b[2m";
            case '>' -> "\u001b[1m";
            case '!' -> text.startsWith("! ERROR") ? "\u001b[1;31m" : "\u001b[35m";
            default -> "";
        };
    }
}
