package org.mbup.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Value;

/** One row of the table of defaults: a property, the levels it is about, and a cell for each version and kind. */
final class DefaultRow {

    static final int COLUMNS = 8;

    private static final int FIRST_VALUE = 2;
    private static final int CONFIDENCE = 6;
    private static final int SOURCE = 7;

    private final long id;
    private final List<KeyLevel> levels;
    private final String[] cells;

    /** A row of the table; {@code levels} makes or finds a level by its name. */
    DefaultRow(String[] cells, Function<String, KeyLevel> levels) {
        this.id = Long.parseLong(cells[0]);
        this.levels = Table.words(cells[1]).stream().map(levels).toList();
        this.cells = cells;
    }

    long id() {
        return id;
    }

    List<KeyLevel> levels() {
        return levels;
    }

    /** The fact at one of the row's levels, where the row has one. */
    Optional<DefaultValue> value(KeyLevel level, IisVersion version, DefaultValue.Kind kind) {
        if (!version.equals(IisVersion.V4_0) && !version.equals(IisVersion.V5_0)) {
            return Optional.empty();
        }
        int column = (version.equals(IisVersion.V4_0) ? 0 : 2) + kind.ordinal();
        String cell = cells[FIRST_VALUE + column];
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        boolean exact = cell.startsWith("=");
        Optional<Value> value = exact ? Optional.of(value(cell.substring(1))) : Optional.empty();
        boolean verified = cells[CONFIDENCE].charAt(column) == 'V';
        return Optional.of(new DefaultValue(
                id,
                level.text(),
                version,
                kind,
                value,
                value.map(Value::display).orElse(cell),
                verified ? DefaultValue.Confidence.VERIFIED : DefaultValue.Confidence.INFERRED,
                cells[SOURCE]));
    }

    private Value value(String text) {
        PropertyDefinition property = Catalogue.standard().byId(id).orElseThrow();
        return switch (property.type()) {
            case DWORD -> new Value.Dword(number(text));
            case STRING -> new Value.Text(text);
            case EXPANDSZ -> new Value.Expand(text);
            case MULTISZ -> new Value.Multi(text.isEmpty() ? List.of() : List.of(text.split("\\|")));
            case BINARY -> Value.Binary.ofHex(text);
        };
    }

    private static long number(String text) {
        return switch (text) {
            case "TRUE" -> 1;
            case "FALSE" -> 0;
            default -> Long.parseLong(text);
        };
    }
}
