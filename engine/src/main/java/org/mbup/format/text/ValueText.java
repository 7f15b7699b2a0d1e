package org.mbup.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mbup.format.FormatException;
import org.mbup.metabase.Value;
import org.mbup.problem.Problem;

/** The value of a property line, with the lines of its items; empty when the script masked it. */
final class ValueText {

    private static final String MASK = "**********";
    private static final Pattern COUNT = Pattern.compile("(?i)\\(([0-9]{1,9}) Items?\\)");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,11}");

    private final TextLines lines;
    private final PropertyLine line;

    private ValueText(TextLines lines, PropertyLine line) {
        this.lines = lines;
        this.line = line;
    }

    static Optional<Value> read(TextLines lines, PropertyLine line) {
        ValueText text = new ValueText(lines, line);
        if (line.isList()) {
            List<String> items = text.items();
            return items.contains(MASK) ? Optional.empty() : Optional.of(new Value.Multi(items));
        }
        String rest = line.rest();
        return switch (line.type()) {
            case "STRING" -> unmasked(text.quoted(rest)).map(Value.Text::new);
            case "EXPANDSZ" ->
                unmasked(rest.startsWith("\"") ? text.quoted(rest) : rest).map(Value.Expand::new);
            case "INTEGER", "LONG" -> unmasked(rest).map(text::number);
            case "BOOLEAN" -> Optional.of(new Value.Dword(text.truth() ? 1 : 0));
            default ->
                throw new FormatException(lines.fault("adsutil prints no values of type " + line.type())
                        .found(line.type())
                        .expected("STRING, EXPANDSZ, INTEGER, BOOLEAN or LIST"));
        };
    }

    private static Optional<String> unmasked(String text) {
        return text.equals(MASK) ? Optional.empty() : Optional.of(text);
    }

    private String quoted(String text) {
        if (text.length() < 2 || text.charAt(0) != '"' || text.charAt(text.length() - 1) != '"') {
            throw new FormatException(lines.fault("the value of " + line.name() + " is not between quotation marks")
                    .expected("\"...\" on one line")
                    .hint("the file is cut off, or the value has a line break, which this format cannot tell"));
        }
        return text.substring(1, text.length() - 1);
    }

    private Value.Dword number(String text) {
        if (NUMBER.matcher(text).matches()) {
            long number = Long.parseLong(text);
            if (number >= Integer.MIN_VALUE && number <= Value.Dword.MAX) {
                return new Value.Dword(number & Value.Dword.MAX);
            }
        }
        throw new FormatException(lines.fault("the value of " + line.name() + " is not a DWORD")
                .expected("a number from 0 to 4294967295"));
    }

    /** The word of a BOOLEAN line. */
    private boolean truth() {
        return switch (line.rest().toUpperCase(Locale.ROOT)) {
            case "TRUE" -> true;
            case "FALSE" -> false;
            default ->
                throw new FormatException(lines.fault("the value of " + line.name() + " is not a BOOLEAN")
                        .expected("True or False"));
        };
    }

    private List<String> items() {
        Matcher count = COUNT.matcher(line.rest());
        if (count.matches()) {
            return counted(Integer.parseInt(count.group(1)));
        }
        if (line.rest().startsWith("\"")) {
            return List.of(quoted(line.rest()).split("\" +\"", -1));
        }
        if (!line.rest().isEmpty()) {
            throw new FormatException(lines.fault("the list " + line.name() + " cannot be read")
                    .expected("(n Items), or items in quotation marks"));
        }
        List<String> items = new ArrayList<>();
        while (lines.itemFollows() && lines.advance()) {
            items.add(item());
        }
        return items;
    }

    private List<String> counted(int count) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (!lines.advance()) {
                Problem end = lines.fault("the text ends within the list " + line.name());
                throw new FormatException(end.expected(count + " items"));
            }
            items.add(item());
        }
        return items;
    }

    private String item() {
        lines.checkCharacters();
        return quoted(lines.stripped());
    }
}
