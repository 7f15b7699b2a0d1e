package org.mbup.liquibase.parser;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A changeset as a changelog writes it, in whatever format: maps, lists and texts.
 *
 * @param attributes what it says besides its changes, by name: id, author, preconditions, rollback and so on
 * @param changes its changes in order
 */
public record WrittenChangeSet(Map<String, Object> attributes, List<WrittenChange> changes) {

    /** Copies the collections. */
    public WrittenChangeSet {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        changes = List.copyOf(changes);
    }

    static WrittenChangeSet of(Object written, Places places) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        ((Map<?, ?>) written).forEach((name, value) -> {
            if (MigrationChangeSet.ATTRIBUTES.contains(name) && !name.equals("changes")) {
                attributes.put(name.toString(), value);
            }
        });
        return new WrittenChangeSet(attributes, WrittenChange.of((Map<?, ?>) written, places));
    }

    /** Its id; empty where it has none. */
    public String id() {
        return attributes.get("id") instanceof String id ? id : "";
    }

    /** The same changeset with other changes. */
    public WrittenChangeSet with(List<WrittenChange> others) {
        return new WrittenChangeSet(attributes, others);
    }
}
