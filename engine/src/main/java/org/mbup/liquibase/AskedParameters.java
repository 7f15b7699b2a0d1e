package org.mbup.liquibase;

import java.util.Map;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;

/**
 * The changelog parameters a person set, and no other. Liquibase would also count system properties and variables of the
 * machine mbup runs on, which must not decide what becomes of another machine's metabase.
 */
final class AskedParameters extends ChangeLogParameters {

    private final Map<String, String> asked;

    AskedParameters(Database database, Map<String, String> asked) {
        super(database);
        this.asked = Map.copyOf(asked);
    }

    @Override
    public Object getValue(String name, DatabaseChangeLog changeLog) {
        return asked.get(name);
    }

    @Override
    public boolean hasValue(String name, DatabaseChangeLog changeLog) {
        return asked.containsKey(name);
    }
}
