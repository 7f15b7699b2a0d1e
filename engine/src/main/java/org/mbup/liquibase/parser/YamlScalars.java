package org.mbup.liquibase.parser;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.UnicodeReader;

/**
 * Refuses plain YAML scalars that do not mean what they look like: {@code 010} is the number 8, {@code yes} is true,
 * {@code 1_000} loses its underscore. A metabase value written so would arrive changed, so it has to be in quotes.
 */
final class YamlScalars {

    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]*");
    private static final Pattern NUMBER_LIKE = Pattern.compile("[-+.]?[0-9][-+0-9a-fA-FxobOTtZze_:. ]*|[-+]?\\.(inf|nan)");
    private static final Pattern WORD = Pattern.compile("(?i)y|yes|n|no|on|off|null|~|");
    private static final Pattern BOOLEAN = Pattern.compile("(?i)true|false");

    private YamlScalars() {}

    static void check(String place, byte[] bytes) {
        try {
            Yaml yaml = new Yaml(new LoaderOptions());
            for (Event event : yaml.parse(new UnicodeReader(new ByteArrayInputStream(bytes)))) {
                if (event instanceof ScalarEvent scalar && scalar.isPlain() && ambiguous(scalar.getValue())) {
                    throw refuse(place, scalar);
                }
            }
        } catch (MarkedYAMLException e) {
            throw syntax(place, e);
        }
    }

    static boolean ambiguous(String text) {
        if (WORD.matcher(text).matches()) {
            return true;
        }
        if (BOOLEAN.matcher(text).matches()) {
            return !text.equals("true") && !text.equals("false");
        }
        return NUMBER_LIKE.matcher(text).matches()
                && !NUMBER.matcher(text).matches()
                && resolvesToOther(text);
    }

    private static boolean resolvesToOther(String text) {
        Object value = new Yaml().load(text);
        return !(value instanceof String same && same.equals(text));
    }

    private static RuntimeException refuse(String place, ScalarEvent scalar) {
        int line = scalar.getStartMark().getLine() + 1;
        int column = scalar.getStartMark().getColumn() + 1;
        return Problem.input("YAML reads this as something else than it looks")
                .at(Location.at(place, line, column))
                .found(scalar.getValue().isEmpty() ? "nothing after the colon" : scalar.getValue())
                .expected("'" + scalar.getValue() + "' in quotes, if that very text is meant")
                .asException();
    }

    private static RuntimeException syntax(String place, MarkedYAMLException e) {
        int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
        int column = e.getProblemMark() == null ? 0 : e.getProblemMark().getColumn() + 1;
        return Problem.input("this is not YAML: " + e.getProblem())
                .at(Location.at(place, line, column))
                .hint("a value with { } : # or a leading % needs quotes")
                .asException(e);
    }
}
