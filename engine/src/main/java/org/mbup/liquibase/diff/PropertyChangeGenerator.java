package org.mbup.liquibase.diff;

import java.util.List;
import java.util.Map;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.database.Database;
import liquibase.diff.ObjectDifferences;
import liquibase.structure.DatabaseObject;
import org.mbup.liquibase.change.MetabaseChanges;
import org.mbup.liquibase.structure.MetabaseKey;
import org.mbup.liquibase.structure.MetabaseObject;
import org.mbup.liquibase.structure.MetabaseProperty;

/**
 * Properties to be set and deleted, after their keys. A secret never goes into a changelog: it is left out, and a person
 * is told.
 */
public final class PropertyChangeGenerator extends MetabaseChangeGenerator {

    /** Liquibase makes one. */
    public PropertyChangeGenerator() {
        super(MetabaseProperty.class);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types
    public Class<? extends DatabaseObject>[] runAfterTypes() {
        return new Class[] {MetabaseKey.class};
    }

    @Override
    List<Change> missing(MetabaseObject object) {
        return set((MetabaseProperty) object, false);
    }

    @Override
    List<Change> changed(MetabaseObject object, ObjectDifferences differences) {
        boolean nature = differences.isDifferent(MetabaseProperty.USER_TYPE)
                || differences.isDifferent(MetabaseProperty.ATTRIBUTES);
        return set((MetabaseProperty) object, nature);
    }

    private static List<Change> set(MetabaseProperty property, boolean inFull) {
        if (property.secret()) {
            Scope.getCurrentScope()
                    .getUI()
                    .sendMessage("left out of the changelog: " + property.getName() + " is a secret; set it by hand");
            return List.of();
        }
        Map<String, List<String>> parameters = new PropertyParameters(property).described(inFull);
        Object value = property.getAttribute(MetabaseProperty.VALUE, Object.class);
        if (value instanceof List<?> items) {
            parameters.put(
                    "values",
                    items.isEmpty()
                            ? List.of("")
                            : items.stream().map(String::valueOf).toList());
        } else {
            parameters.put("value", List.of(String.valueOf(value)));
        }
        return List.of(MetabaseChanges.create("setProperty", parameters));
    }

    @Override
    List<Change> unexpected(MetabaseObject object, Database target) {
        return deleted(object.path(), target)
                ? List.of()
                : List.of(MetabaseChanges.create(
                        "deleteProperty", new PropertyParameters((MetabaseProperty) object).named()));
    }
}
