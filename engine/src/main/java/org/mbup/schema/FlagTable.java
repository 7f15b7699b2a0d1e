package org.mbup.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The flags, read on first use. */
final class FlagTable {

    static final Map<String, FlagDefinition> BY_NAME = new LinkedHashMap<>();
    static final Map<Long, List<FlagDefinition>> BY_PROPERTY = new LinkedHashMap<>();

    static {
        for (String[] cells : Table.rows("flags.tsv", 5)) {
            OptionalLong id = cells[3].isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cells[3]));
            FlagDefinition flag =
                    new FlagDefinition(cells[1], Long.parseLong(cells[0]), Long.parseLong(cells[2]), id, cells[4]);
            BY_NAME.put(Catalogue.fold(flag.name()), flag);
            BY_PROPERTY
                    .computeIfAbsent(flag.propertyId(), k -> new ArrayList<>())
                    .add(flag);
        }
        BY_PROPERTY.replaceAll((id, flags) -> List.copyOf(flags));
    }

    private FlagTable() {}
}
