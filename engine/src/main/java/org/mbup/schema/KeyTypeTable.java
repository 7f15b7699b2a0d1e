package org.mbup.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The key types, read on first use. */
final class KeyTypeTable {

    static final Map<String, KeyTypeDefinition> BY_NAME = new LinkedHashMap<>();

    static {
        for (String[] cells : Table.rows("key-types.tsv", 5)) {
            KeyTypeDefinition type = new KeyTypeDefinition(
                    cells[0],
                    cells[1].isEmpty() ? Optional.empty() : Optional.of(cells[1]),
                    Table.words(cells[2]),
                    cells[3].contains("CONTAINERCLASS"),
                    Table.words(cells[4]));
            BY_NAME.put(Catalogue.fold(type.name()), type);
        }
    }

    private KeyTypeTable() {}
}
