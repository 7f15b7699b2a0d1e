package org.mbup.liquibase.parser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import org.mbup.liquibase.change.ChangelogParameter;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/**
 * Fills in {@code ${name}} in the texts of a migration, after its structure is read, so that a value cannot add to the
 * structure. A name nobody defined is an error; {@code ${:name}} stands for the text {@code ${name}}. A changelog
 * parameter with a default, {@code ${name:default}}, stays for its change to fill in.
 */
final class Placeholders {

    private static final Pattern FORM = Pattern.compile("\\$\\{(:?)([^{}\\r\\n]{1,128})}");

    private final Function<String, Object> values;

    private Placeholders(Function<String, Object> values) {
        this.values = values;
    }

    /** Those Liquibase knows: given on its command line, system properties and variables of the environment. */
    static Placeholders of(ChangeLogParameters parameters) {
        return new Placeholders(name -> parameters.getValue(name, (DatabaseChangeLog) null));
    }

    /** These and no other; letter case does not count. */
    static Placeholders of(Map<String, String> values) {
        Map<String, String> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        known.putAll(values);
        return new Placeholders(known::get);
    }

    /** Whether there is one to fill in; a name nobody defined is told with its line. */
    boolean in(String text, String place) {
        Matcher matcher = FORM.matcher(text);
        boolean found = false;
        while (matcher.find()) {
            if (parameter(matcher.group())) {
                continue;
            }
            found = true;
            if (matcher.group(1).isEmpty() && value(matcher.group(2)) == null) {
                throw undefined(matcher.group(2), text, matcher.start(), place).asException();
            }
        }
        return found;
    }

    private static Problem undefined(String name, String text, int at, String place) {
        String before = text.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return Problem.input("nobody says what the placeholder ${" + name + "} stands for")
                .at(Location.at(place, line, at - before.lastIndexOf('\n')))
                .expected(
                        name.equalsIgnoreCase("computername")
                                ? "a snapshot that tells its computer's name"
                                : "a defined name, such as ${computername}")
                .hint("write ${:" + name + "} where the text ${" + name + "} itself is meant");
    }

    /** The same maps, lists and texts with the texts filled in. */
    Object fill(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> filled = new LinkedHashMap<>();
            map.forEach((key, value) -> filled.put(key, fill(value)));
            return filled;
        }
        if (tree instanceof List<?> list) {
            List<Object> filled = new ArrayList<>(list.size());
            list.forEach(item -> filled.add(fill(item)));
            return filled;
        }
        return tree instanceof String text ? fill(text) : tree;
    }

    private String fill(String text) {
        return FORM.matcher(text).replaceAll(match -> Matcher.quoteReplacement(filled(match)));
    }

    private String filled(MatchResult match) {
        if (parameter(match.group())) {
            return match.group();
        }
        return match.group(1).isEmpty() ? value(match.group(2)) : "${" + match.group(2) + "}";
    }

    private static boolean parameter(String text) {
        return !ChangelogParameter.in(text).isEmpty();
    }

    private String value(String name) {
        Object value = values.apply(name);
        return value == null ? null : value.toString();
    }
}
