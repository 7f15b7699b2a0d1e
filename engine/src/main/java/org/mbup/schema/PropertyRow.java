package org.mbup.schema;

import java.util.Optional;
import java.util.OptionalLong;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.DataType;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.UserType;

/** One row of the property table; decoded when it is asked for, since most runs need a few dozen of the 560. */
final class PropertyRow {

    static final int COLUMNS = 14;

    private final String text;
    private final int start;
    private final int end;
    private final long id;
    private final String name;
    private final boolean typed;
    private PropertyDefinition definition;

    PropertyRow(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
        int idEnd = text.indexOf('\t', start);
        int nameEnd = text.indexOf('\t', idEnd + 1);
        this.id = Long.parseLong(text, start, idEnd, 10);
        this.name = text.substring(idEnd + 1, nameEnd);
        this.typed = text.charAt(nameEnd + 1) != '\t';
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean typed() {
        return typed;
    }

    UntypedProperty untyped() {
        String[] cells = Table.cells(text, start, end, COLUMNS);
        return new UntypedProperty(id, name, cells[6].equals("yes"), cells[8], Table.words(cells[12]), cells[13]);
    }

    /** Decoding twice from two threads gives equal results, so no lock is needed. */
    PropertyDefinition definition() {
        PropertyDefinition known = definition;
        if (known == null) {
            known = decode();
            definition = known;
        }
        return known;
    }

    private PropertyDefinition decode() {
        String[] cells = Table.cells(text, start, end, COLUMNS);
        return new PropertyDefinition(
                id,
                name,
                DataType.valueOf(cells[2]),
                SchemaType.valueOf(cells[3]),
                UserType.named(cells[4]).orElseThrow(),
                attributes(cells[5]),
                cells[6].equals("yes"),
                IisVersion.parse(cells[7]),
                cells[8],
                number(cells[9]),
                maximum(cells[10]),
                cells[11].isEmpty() ? Optional.empty() : Optional.of(cells[11]),
                Table.words(cells[12]),
                cells[13]);
    }

    private static Attributes attributes(String cell) {
        Attributes all = Attributes.NONE;
        for (int start = 0; start <= cell.length(); ) {
            int end = cell.indexOf('|', start);
            end = end < 0 ? cell.length() : end;
            all = all.and(Attributes.named(cell.substring(start, end)).orElseThrow());
            start = end + 1;
        }
        return all;
    }

    private static OptionalLong number(String cell) {
        return cell.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cell));
    }

    /** The schema writes 0 as the maximum of properties that plainly take larger numbers; it means "not stated". */
    private static OptionalLong maximum(String cell) {
        return cell.equals("0") ? OptionalLong.empty() : number(cell);
    }
}
