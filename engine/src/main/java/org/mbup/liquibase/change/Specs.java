package org.mbup.liquibase.change;

import java.util.List;
import java.util.Optional;
import org.mbup.change.PropertySpec;
import org.mbup.change.ValueSpec;
import org.mbup.metabase.IisVersion;

/** Reads what several changes take: a property, a value. */
final class Specs {

    /** What names a property: {@code property} alone, or with the rest where the catalogue does not know it. */
    private static final String[] PROPERTY = {"property", "id", "type", "userType", "attributes"};

    private Specs() {}

    /** The parameters of a change of one property at or below one key. */
    static String[] property(String... others) {
        String[] names = new String[PROPERTY.length + 1 + others.length];
        names[0] = "path";
        System.arraycopy(PROPERTY, 0, names, 1, PROPERTY.length);
        System.arraycopy(others, 0, names, PROPERTY.length + 1, others.length);
        return names;
    }

    static PropertySpec property(Parameters given) {
        if (!given.has("property") && !given.has("id")) {
            given.problem("needs \"property\"");
        }
        return new PropertySpec(
                given.optional("property"),
                given.number("id"),
                given.optional("type"),
                given.optional("userType"),
                given.optional("attributes"));
    }

    /** {@code value} for one text or {@code values} for a list. */
    static ValueSpec value(Parameters given) {
        if (given.has("value") == given.has("values")) {
            given.problem("needs either \"value\" or \"values\"");
        }
        return given.has("values") ? ValueSpec.list(items(given)) : ValueSpec.of(given.text("value"));
    }

    /** One empty text is the empty list, which XML and Liquibase's own writers cannot write otherwise. */
    private static List<String> items(Parameters given) {
        List<String> items = given.list("values");
        return items.equals(List.of("")) ? List.of() : items;
    }

    /** A value under a name of its own, one text or a list. */
    static ValueSpec value(Parameters given, String name) {
        return optionalValue(given, name).orElseGet(() -> ValueSpec.of(given.text(name)));
    }

    /** A value under a name of its own, one text or a list, that may be left out. */
    static Optional<ValueSpec> optionalValue(Parameters given, String name) {
        if (!given.has(name)) {
            return Optional.empty();
        }
        return Optional.of(
                given.list(name).size() == 1 ? ValueSpec.of(given.text(name)) : ValueSpec.list(given.list(name)));
    }

    static IisVersion version(Parameters given, String name) {
        String text = given.text(name);
        Optional<IisVersion> version = IisVersion.parse(text);
        if (version.isEmpty() && given.has(name)) {
            given.problem("takes a version such as 5.0 for \"" + name + "\", not \"" + text + "\"");
        }
        return version.orElse(IisVersion.V4_0);
    }
}
