package org.mbup.liquibase.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liquibase.change.Change;
import liquibase.database.Database;
import liquibase.diff.ObjectDifferences;
import liquibase.structure.DatabaseObject;
import org.mbup.liquibase.change.MetabaseChanges;
import org.mbup.liquibase.structure.MetabaseKey;
import org.mbup.liquibase.structure.MetabaseObject;

/** Keys to be created, the upper ones first, and keys to be deleted with all below them. */
public final class KeyChangeGenerator extends MetabaseChangeGenerator {

    /** Liquibase makes one. */
    public KeyChangeGenerator() {
        super(MetabaseKey.class);
    }

    @Override
    public Class<? extends DatabaseObject>[] runAfterTypes() {
        return null;
    }

    @Override
    List<Change> missing(MetabaseObject object) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("path", List.of(object.getName()));
        ((MetabaseKey) object).keyType().ifPresent(type -> parameters.put("keyType", List.of(type)));
        return object.path().isRoot() ? List.of() : List.of(MetabaseChanges.create("createKey", parameters));
    }

    @Override
    List<Change> unexpected(MetabaseObject object, Database target) {
        if (everything(object.path()) || deleted(object.path().parent(), target)) {
            return List.of();
        }
        if (deleted(object.path(), target)) {
            return List.of(MetabaseChanges.create("deleteKey", Map.of("path", List.of(object.getName()))));
        }
        return ((MetabaseKey) object).keyType().isPresent() ? List.of(withoutType(object)) : List.of();
    }

    @Override
    List<Change> changed(MetabaseObject object, ObjectDifferences differences) {
        return List.of(((MetabaseKey) object)
                .keyType()
                .map(type -> {
                    Map<String, List<String>> parameters = typeOf(object);
                    parameters.put("value", List.of(type));
                    return MetabaseChanges.create("setProperty", parameters);
                })
                .orElseGet(() -> withoutType(object)));
    }

    private static Change withoutType(MetabaseObject object) {
        return MetabaseChanges.create("deleteProperty", typeOf(object));
    }

    private static Map<String, List<String>> typeOf(MetabaseObject object) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("path", List.of(object.getName()));
        parameters.put("property", List.of("KeyType"));
        return parameters;
    }
}
