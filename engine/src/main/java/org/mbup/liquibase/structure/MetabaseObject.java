package org.mbup.liquibase.structure;

import liquibase.structure.AbstractDatabaseObject;
import liquibase.structure.CatalogLevelObject;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Catalog;
import liquibase.structure.core.Schema;
import org.mbup.metabase.KeyPath;

/** What keys and properties share: a name, and the one catalog of a metabase they are in. */
public abstract sealed class MetabaseObject extends AbstractDatabaseObject implements CatalogLevelObject
        permits MetabaseKey, MetabaseProperty {

    private static final String NAME = "name";
    private static final String CATALOG = "catalog";

    MetabaseObject() {}

    final void place(String name, Catalog catalog) {
        setAttribute(NAME, name);
        setAttribute(CATALOG, catalog);
    }

    /** The path of the key, or of the key the property is set at. */
    public abstract KeyPath path();

    @Override
    public String getName() {
        return getAttribute(NAME, String.class);
    }

    @Override
    public DatabaseObject setName(String name) {
        return setAttribute(NAME, name);
    }

    @Override
    public Catalog getCatalog() {
        return getAttribute(CATALOG, Catalog.class);
    }

    @Override
    public Schema getSchema() {
        return null;
    }

    @Override
    public DatabaseObject[] getContainingObjects() {
        return null;
    }

    @Override
    public String toString() {
        return getName();
    }
}
