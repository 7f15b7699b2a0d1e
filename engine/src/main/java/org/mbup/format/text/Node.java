package org.mbup.format.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mbup.format.FormatException;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.schema.FlagDefinition;

/** What the text says of one key, while it is being read. The path of a first key may be found out late. */
final class Node {

    private final Map<Long, Property> properties = new LinkedHashMap<>();
    private final List<FlagLine> flags = new ArrayList<>();
    private final List<PendingLoss> losses = new ArrayList<>();
    private final Location where;
    private KeyPath path;
    private boolean blank;

    private record FlagLine(FlagDefinition flag, boolean on, Location where) {}

    private record PendingLoss(Location where, String property, String why) {}

    Node(KeyPath path, Location where) {
        this.path = path;
        this.where = where;
    }

    /** The path, or {@code null} while it is not known. */
    KeyPath path() {
        return path;
    }

    void path(KeyPath found) {
        path = found;
    }

    Location where() {
        return where;
    }

    Map<Long, Property> properties() {
        return properties;
    }

    boolean isEmpty() {
        return properties.isEmpty() && flags.isEmpty() && losses.isEmpty();
    }

    /** A blank line was seen at this key. */
    void markBlank() {
        blank = true;
    }

    boolean sawBlank() {
        return blank;
    }

    void add(Property property, Location at) {
        Property other = properties.putIfAbsent(property.id(), property);
        if (other != null && !other.sameData(property)) {
            throw new FormatException(Problem.input(property.name() + " is there twice with different values")
                    .at(at)
                    .hint("check that the text of another key was not put in here"));
        }
    }

    void flag(FlagDefinition flag, boolean on, Location at) {
        flags.add(new FlagLine(flag, on, at));
    }

    void loss(String property, String why, Location at) {
        losses.add(new PendingLoss(at, property, why));
    }

    List<Loss> losses() {
        return losses.stream()
                .map(loss -> new Loss(loss.where, path, Optional.of(loss.property), loss.why))
                .toList();
    }

    /** The flag lines only repeat bits of a DWORD of the same key; they must agree with it. */
    void checkFlags() {
        for (FlagLine line : flags) {
            Property owner = properties.get(line.flag.propertyId());
            if (owner == null || !(owner.value() instanceof Value.Dword bits)) {
                throw new FormatException(Problem.input("the flag " + line.flag.name() + " stands alone")
                        .at(line.where)
                        .expected("the number it is a bit of, at the same key")
                        .hint("take the export again; no line may be left out"));
            }
            if (line.on != ((bits.number() & line.flag.mask()) != 0)) {
                throw new FormatException(Problem.input(line.flag.name() + " contradicts " + owner.name())
                        .at(line.where)
                        .found(line.on ? "True" : "False")
                        .expected(line.on ? "False" : "True"));
            }
        }
    }
}
