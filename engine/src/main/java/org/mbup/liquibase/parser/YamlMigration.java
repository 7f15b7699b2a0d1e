package org.mbup.liquibase.parser;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.reader.UnicodeReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A YAML or JSON file as maps, lists and texts. Every scalar arrives as the text that is written, so plain scalars that
 * YAML takes for something else than they look are refused: {@code 010} is the number 8, {@code yes} is true, {@code
 * 1_000} loses its underscore. So are anchors, and a name that is there twice.
 */
final class YamlMigration {

    /** The most characters that are read. */
    private static final int LONGEST = 6 << 20;

    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]*");
    private static final Pattern BOOLEAN = Pattern.compile("true|false");

    private final String place;
    private final Places places;

    private YamlMigration(String place) {
        this.place = place;
        this.places = new Places(place);
    }

    /** What the file holds. */
    static ChangeLogTree read(String place, byte[] bytes) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        StreamReader reader = new StreamReader(new UnicodeReader(new ByteArrayInputStream(bytes)));
        try {
            Node root = new Composer(new ParserImpl(reader, options), new Resolver(), options).getSingleNode();
            YamlMigration migration = new YamlMigration(place);
            return new ChangeLogTree(root == null ? null : migration.value(root), migration.places);
        } catch (MarkedYAMLException e) {
            throw problem(place, "this is not YAML: " + e.getProblem(), e.getProblemMark())
                    .hint("a value with { } : # or a leading % needs quotes")
                    .asException(e);
        } catch (YAMLException e) {
            throw problem(place, "this is not YAML: " + e.getMessage(), null).asException(e);
        }
    }

    private Object value(Node node) {
        if (node.getAnchor() != null) {
            throw refuse(node, "a migration has no anchors", "&" + node.getAnchor(), "the text itself");
        }
        if (node instanceof ScalarNode scalar) {
            return text(scalar);
        }
        return node instanceof MappingNode mapping ? map(mapping) : list((SequenceNode) node);
    }

    private List<Object> list(SequenceNode node) {
        List<Object> list = new ArrayList<>(node.getValue().size());
        for (Node item : node.getValue()) {
            places.put(list, list.size(), where(item));
            list.add(value(item));
        }
        return list;
    }

    private Map<String, Object> map(MappingNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple entry : node.getValue()) {
            Node key = entry.getKeyNode();
            if (!(key instanceof ScalarNode name)) {
                throw refuse(key, "a name is a plain text", "something nested", "a name before the colon");
            }
            if (map.containsKey(name.getValue())) {
                throw refuse(key, "a name is there twice", name.getValue(), "each name once");
            }
            map.put(name.getValue(), value(entry.getValueNode()));
            note(map, name, entry.getValueNode());
        }
        return map;
    }

    private void note(Map<String, Object> map, ScalarNode name, Node value) {
        places.put(map, name.getValue(), where(name));
        Mark mark = value.getStartMark();
        boolean block = value instanceof ScalarNode text && text.getScalarStyle() == DumperOptions.ScalarStyle.LITERAL;
        places.putText(map, name.getValue(), places.at(mark.getLine() + (block ? 2 : 1), 1));
    }

    private Location where(Node node) {
        return places.at(node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
    }

    private String text(ScalarNode node) {
        String text = node.getValue();
        boolean plain = node.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
        if (plain && !faithful(node.getTag(), text)) {
            throw refuse(
                    node,
                    "YAML reads this as something else than it looks",
                    text.isEmpty() ? "nothing after the colon" : text,
                    "'" + text + "' in quotes, if that very text is meant");
        }
        return text;
    }

    private static boolean faithful(Tag tag, String text) {
        return tag.equals(Tag.STR)
                || tag.equals(Tag.INT) && NUMBER.matcher(text).matches()
                || tag.equals(Tag.BOOL) && BOOLEAN.matcher(text).matches();
    }

    private ProblemException refuse(Node node, String what, String found, String expected) {
        return problem(place, what, node.getStartMark())
                .found(found)
                .expected(expected)
                .asException();
    }

    private static Problem problem(String place, String what, Mark mark) {
        int line = mark == null ? 0 : mark.getLine() + 1;
        int column = mark == null ? 0 : mark.getColumn() + 1;
        return Problem.input(what).at(Location.at(place, line, column));
    }
}
