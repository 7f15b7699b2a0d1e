package org.mbup.liquibase.parser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * structure. A name nobody defined is an error; {@code ${:name}} stands for the text {@code ${name}}. One with
 * a default, {@code ${name:default}}, is a parameter, which a change fills in when it runs.
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

    /** Whether there is one to fill in. */
    boolean in(String text) {
        return FORM.matcher(text).results().anyMatch(found -> !parameter(found));
    }

    /** What to tell of a name nobody defined, at the first place of it in a text from some line on. */
    static Problem undefined(String name, String text, Location changeSet) {
        int from = 0;
        for (int line = 1; line < changeSet.line(); line++) {
            from = text.indexOf('\n', from) + 1;
        }
        int at = Math.max(text.indexOf("${" + name + "}", from), 0);
        String before = text.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return Problem.input("nobody says what the placeholder ${" + name + "} stands for")
                .at(Location.at(changeSet.source(), line, at - before.lastIndexOf('\n')))
                .expected("${computername} and a snapshot that tells its computer's name, or ${" + name + ":default}")
                .hint("write ${:" + name + "} where the text ${" + name + "} itself is meant");
    }

    /**
     * The same maps, lists and texts with the texts filled in.
     *
     * @param undefined gets the names nobody defined; their placeholders stay
     */
    Object fill(Object tree, Set<String> undefined) {
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> filled = new LinkedHashMap<>();
            map.forEach((key, value) -> filled.put(key, fill(value, undefined)));
            return filled;
        }
        if (tree instanceof List<?> list) {
            List<Object> filled = new ArrayList<>(list.size());
            list.forEach(item -> filled.add(fill(item, undefined)));
            return filled;
        }
        return tree instanceof String text ? fill(text, undefined) : tree;
    }

    private String fill(String text, Set<String> undefined) {
        return FORM.matcher(text).replaceAll(match -> {
            if (parameter(match)) {
                return Matcher.quoteReplacement(match.group());
            }
            boolean escaped = !match.group(1).isEmpty();
            String value = escaped ? null : value(match.group(2));
            if (!escaped && value == null) {
                undefined.add(match.group(2));
            }
            return Matcher.quoteReplacement(value == null ? "${" + match.group(2) + "}" : value);
        });
    }

    /** Whether it is a parameter with its default, which its change fills in. */
    private static boolean parameter(MatchResult found) {
        return !ChangelogParameter.in(found.group()).isEmpty();
    }

    private String value(String name) {
        Object value = values.apply(name);
        return value == null ? null : value.toString();
    }
}
