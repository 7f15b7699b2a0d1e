package org.mbup.liquibase.parser;

import java.util.ServiceLoader;
import java.util.SortedSet;
import java.util.TreeSet;
import liquibase.change.Change;
import org.mbup.liquibase.change.MetabaseChange;

/** The names of the changes a migration can use. */
final class MetabaseChanges {

    private MetabaseChanges() {}

    static SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        for (Change change : ServiceLoader.load(Change.class, MetabaseChange.class.getClassLoader())) {
            if (change instanceof MetabaseChange) {
                names.add(change.getSerializedObjectName());
            }
        }
        return names;
    }
}
