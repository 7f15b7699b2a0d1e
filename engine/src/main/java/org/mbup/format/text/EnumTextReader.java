package org.mbup.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.format.FormatException;
import org.mbup.format.ReadOptions;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/**
 * Reads one text, line by line. A bracket line begins the key it names; since its path is absolute, the nesting of
 * ENUM_ALL need not be followed. A call, a banner or the KeyType of another key begins a further output.
 */
final class EnumTextReader {

    private final TextLines lines;
    private final ReadOptions options;
    private final KeyCollector keys;
    private final List<Node> bracketed = new ArrayList<>();
    private Node node;
    private boolean any;

    EnumTextReader(String text, ReadOptions options, KeyCollector keys) {
        this.lines = new TextLines(text, options.source());
        this.options = options;
        this.keys = keys;
        this.node = new Node(null, lines.where());
    }

    void read() {
        while (lines.advance()) {
            lines.checkCharacters();
            line(lines.stripped());
        }
        endOutput();
        if (!any) {
            throw new FormatException(lines.fault("the text describes no key")
                    .at(Location.of(options.source()))
                    .expected("the output of cscript adsutil.vbs enum_all w3svc"));
        }
    }

    private void line(String line) {
        switch (LineKind.of(line)) {
            case BLANK -> node.markBlank();
            case PROMPT, NO_ERROR -> {}
            case BANNER -> banner();
            case CALL -> begin(StartPath.ofCall(lines));
            case OBJECT_PATH -> objectPath(StartPath.ofEcho(lines));
            case BRACKET -> bracket(StartPath.ofBracket(lines));
            case NOT_SUPPORTED -> notSupported(line);
            case FAILURE -> throw failure();
            default -> property(line);
        }
    }

    private void banner() {
        if (!node.isEmpty() || !bracketed.isEmpty()) {
            begin(null);
        }
    }

    private void objectPath(KeyPath path) {
        if (node.path() == null && node.isEmpty()) {
            node.path(path);
        } else if (!path.equals(node.path())) {
            begin(path);
        }
    }

    /** Begins another output, at a path that is known or not. */
    private void begin(KeyPath path) {
        endOutput();
        node = new Node(path, lines.where());
    }

    private void bracket(KeyPath path) {
        if (node.path() == null && !node.isEmpty()) {
            node.path(path.parent());
        }
        endNode();
        node = new Node(path, lines.where());
        bracketed.add(node);
    }

    private void property(String line) {
        PropertyLine property = PropertyLine.parse(line)
                .orElseThrow(() -> new FormatException(lines.fault("the line is nothing adsutil prints")
                        .expected("NAME : (TYPE) value, or a key in brackets")));
        if (property.name().equalsIgnoreCase("KeyType") && beginsOutput(property)) {
            begin(null);
        }
        Names.put(node, property, lines);
    }

    /** KeyType is the first property of a key, so after others it belongs to the next output. */
    private boolean beginsOutput(PropertyLine keyType) {
        if (!node.isEmpty()) {
            return true;
        }
        String type = keyType.rest().replace("\"", "");
        return !bracketed.isEmpty()
                && node.sawBlank()
                && StartPath.ofKeyType(type).isPresent();
    }

    private void notSupported(String line) {
        String name = line.substring(line.lastIndexOf(':') + 1).strip();
        node.loss(name, "adsutil cannot print values of this type, so it is left out", lines.where());
    }

    private FormatException failure() {
        return new FormatException(lines.fault("the export failed here, so it is not complete")
                .hint("take it again as a local administrator (Q294382)"));
    }

    private void endOutput() {
        endNode();
        boolean plain = !bracketed.isEmpty() && bracketed.stream().allMatch(Node::isEmpty);
        if (plain) {
            bracketed.forEach(named -> keys.named(named.path()));
        }
        bracketed.clear();
    }

    private void endNode() {
        if (node.path() == null) {
            if (node.isEmpty()) {
                return;
            }
            node.path(keyTypePath().orElseThrow(this::unknownStart));
        }
        any |= !node.isEmpty() || !bracketed.isEmpty();
        keys.add(node);
    }

    private Optional<KeyPath> keyTypePath() {
        return Optional.ofNullable(node.properties().get(Property.KEY_TYPE))
                .map(Property::value)
                .map(Value::display)
                .flatMap(StartPath::ofKeyType);
    }

    private FormatException unknownStart() {
        return new FormatException(Problem.input("the text does not say which key it begins with")
                .at(node.where())
                .expected("a key below it in brackets, or the KeyType of a service")
                .hint("put a line before it, for example [/w3svc/1/root]"));
    }
}
