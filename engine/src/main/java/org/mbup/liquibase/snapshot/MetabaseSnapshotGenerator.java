package org.mbup.liquibase.snapshot;

import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.snapshot.InvalidExampleException;
import liquibase.snapshot.SnapshotGenerator;
import liquibase.snapshot.SnapshotGeneratorChain;
import liquibase.snapshot.jvm.CatalogSnapshotGenerator;
import liquibase.snapshot.jvm.SchemaSnapshotGenerator;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Catalog;
import liquibase.structure.core.Schema;
import org.mbup.liquibase.database.MetabaseDatabase;
import org.mbup.liquibase.structure.MetabaseKey;
import org.mbup.liquibase.structure.MetabaseObject;
import org.mbup.liquibase.structure.MetabaseProperty;
import org.mbup.metabase.Key;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;

/** A metabase is one catalog, found with everything in it; Liquibase's own generators would ask JDBC. */
public final class MetabaseSnapshotGenerator implements SnapshotGenerator {

    @Override
    public int getPriority(Class<? extends DatabaseObject> type, Database database) {
        boolean ours = database instanceof MetabaseDatabase
                && (type == Catalog.class || type == Schema.class || MetabaseObject.class.isAssignableFrom(type));
        return ours ? PRIORITY_DATABASE + 100 : PRIORITY_NONE;
    }

    @Override
    @SuppressWarnings("unchecked") // what is found is of the class of the example
    public <T extends DatabaseObject> T snapshot(T example, DatabaseSnapshot snapshot, SnapshotGeneratorChain chain)
            throws DatabaseException, InvalidExampleException {
        if (example instanceof Catalog catalog) {
            return (T) catalog(catalog, snapshot);
        }
        return example;
    }

    private static Catalog catalog(Catalog example, DatabaseSnapshot snapshot) {
        String name = snapshot.getDatabase().getDefaultCatalogName();
        if (example.getName() != null && !example.getName().equals(name)) {
            return null;
        }
        Catalog catalog = new Catalog(name).setDefault(true);
        boolean keys = snapshot.getSnapshotControl().shouldInclude(MetabaseKey.class);
        boolean properties = snapshot.getSnapshotControl().shouldInclude(MetabaseProperty.class);
        Metabase metabase = MetabaseDatabase.session(snapshot.getDatabase()).view();
        Spelling spelling = new Spelling(metabase);
        for (Key found : metabase.keys()) {
            Key key = Key.of(spelling.of(found.path()), found.properties());
            if (keys) {
                catalog.addDatabaseObject(MetabaseKey.of(key, catalog));
            }
            if (properties) {
                add(key, catalog);
            }
        }
        return catalog;
    }

    private static void add(Key key, Catalog catalog) {
        for (Property property : key.properties()) {
            boolean toldByTheKey = property.id() == Property.KEY_TYPE && MetabaseKey.usual(property);
            if (!toldByTheKey) {
                catalog.addDatabaseObject(MetabaseProperty.of(key.path(), property, catalog));
            }
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types
    public Class<? extends DatabaseObject>[] addsTo() {
        return new Class[] {Catalog.class};
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types
    public Class<? extends SnapshotGenerator>[] replaces() {
        return new Class[] {CatalogSnapshotGenerator.class, SchemaSnapshotGenerator.class};
    }
}
