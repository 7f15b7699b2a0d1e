package org.mbup.liquibase.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import liquibase.parser.core.ParsedNode;
import org.mbup.metabase.InvalidKeyPathException;
import org.mbup.metabase.KeyPath;

/**
 * The parameters of one change as a changelog gives them: names with one text or a list of texts. Whatever is wrong is
 * collected, so that a person is told everything at once; an accessor that finds a problem returns something harmless.
 */
public final class Parameters {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Set<String> problems = new TreeSet<>();

    /** No parameters. */
    public Parameters() {}

    static Parameters of(Map<String, List<String>> given) {
        Parameters parameters = new Parameters();
        given.forEach((name, texts) -> parameters.values.put(name, List.copyOf(texts)));
        return parameters;
    }

    /** Reads what follows the name of a change; {@code known} are the names it understands. */
    static Parameters read(ParsedNode node, Set<String> known) {
        Parameters parameters = new Parameters();
        if (node.getValue() != null) {
            parameters.problem("has the text \"" + node.getValue() + "\" where parameters are expected");
        }
        for (ParsedNode child : node.getChildren()) {
            parameters.add(child, known);
        }
        return parameters;
    }

    private void add(ParsedNode child, Set<String> known) {
        String name = child.getName();
        if (!known.contains(name)) {
            problem("does not know \"" + name + "\"" + Similar.hint(name, known));
        } else if (!child.getChildren().isEmpty()) {
            problem("takes one text or a list of texts for \"" + name + "\", nothing nested");
        }
        values.computeIfAbsent(name, key -> new ArrayList<>(1)).addAll(texts(name, child.getValue()));
    }

    private List<String> texts(String name, Object value) {
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Object item : value instanceof Collection<?> list ? list : List.of(value)) {
            texts.add(text(name, item));
        }
        return texts;
    }

    /** YAML makes dates and fractions of texts that look like them; their original text is lost. */
    private String text(String name, Object item) {
        boolean faithful = item instanceof String
                || item instanceof Boolean
                || item instanceof Integer
                || item instanceof Long
                || item instanceof java.math.BigInteger;
        if (!faithful) {
            problem("got something that is not a text for \"" + name + "\" (" + item + "); put it in quotes");
        }
        return String.valueOf(item);
    }

    /** Notes something wrong, worded to follow the name of the change. */
    public void problem(String text) {
        problems.add(text);
    }

    /** Everything found wrong so far. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Whether the parameter is given. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The text of a parameter that must be given. */
    public String text(String name) {
        Optional<String> text = optional(name);
        if (text.isEmpty()) {
            problem("needs \"" + name + "\"");
        }
        return text.orElse("");
    }

    /** The text of a parameter that may be left out. */
    public Optional<String> optional(String name) {
        List<String> texts = values.get(name);
        if (texts == null) {
            return Optional.empty();
        }
        if (texts.size() != 1) {
            problem("takes one text for \"" + name + "\", not " + texts.size());
        }
        return texts.stream().findFirst();
    }

    /** The items of a list, in order; empty where the parameter is left out or empty. */
    public List<String> list(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** The key path of a parameter that must be given, in any published form. */
    public KeyPath path(String name) {
        return optionalPath(name).orElseGet(() -> {
            if (!has(name)) {
                problem("needs \"" + name + "\"");
            }
            return KeyPath.ROOT;
        });
    }

    /** The key path of a parameter that may be left out. */
    public Optional<KeyPath> optionalPath(String name) {
        try {
            return optional(name).map(KeyPath::of);
        } catch (InvalidKeyPathException e) {
            problem("cannot use \"" + name + "\": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** A {@code true} or {@code false} that is {@code false} where left out. */
    public boolean flag(String name) {
        String text = optional(name).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            problem("takes true or false for \"" + name + "\", not \"" + text + "\"");
        }
        return text.equals("true");
    }

    /** A whole number of up to ten digits, of a parameter that may be left out. */
    public Optional<Long> number(String name) {
        Optional<String> text = optional(name);
        if (text.isPresent() && !text.get().matches("[0-9]{1,10}")) {
            problem("takes a number for \"" + name + "\", not \"" + text.get() + "\"");
            return Optional.empty();
        }
        return text.map(Long::valueOf);
    }

    /** The changelog parameters all texts have a place for. */
    List<ChangelogParameter> changelogParameters() {
        return values.values().stream()
                .flatMap(texts -> ChangelogParameter.in(texts).stream())
                .toList();
    }

    /** The same with each changelog parameter replaced by what was chosen for it; problems found so far come along. */
    Parameters filled(Function<ChangelogParameter, String> choice) {
        if (changelogParameters().isEmpty()) {
            return this;
        }
        Parameters filled = new Parameters();
        filled.problems.addAll(problems);
        values.forEach((name, texts) -> filled.values.put(
                name,
                texts.stream()
                        .map(text -> ChangelogParameter.fill(text, choice))
                        .toList()));
        return filled;
    }

    /** The names given, in the order of the changelog. */
    Set<String> names() {
        return values.keySet();
    }

    /** One text or the list, as a changelog would hold it. */
    Object raw(String name) {
        List<String> texts = values.get(name);
        return texts == null ? null : texts.size() == 1 ? texts.get(0) : texts;
    }

    /**
     * All parameters as one text that does not depend on their order, on line ends, on blanks before them or on a byte order
     * mark; the base of the checksum.
     */
    String canonical(Set<String> leftOut) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(values).forEach((name, items) -> {
            if (!leftOut.contains(name)) {
                text.append(name).append('=');
                items.forEach(item -> text.append('[').append(normalised(item)).append(']'));
                text.append('\n');
            }
        });
        return text.toString();
    }

    private static String normalised(String text) {
        String lines = text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : lineEnds(text);
        return lines.replace("\uFEFF", "").replace("\\", "\\\\").replace("]", "\\]");
    }

    private static String lineEnds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[ \t]+\n", "\n");
    }
}
