package org.mbup.liquibase.structure;

import java.util.Optional;
import liquibase.structure.core.Catalog;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;
import org.mbup.schema.Catalogue;

/** A key. Its name is its path; its KeyType, where it is a published one, is an attribute. */
public final class MetabaseKey extends MetabaseObject {

    /** The attribute that holds the KeyType. */
    public static final String KEY_TYPE = "keyType";

    /** Liquibase makes one to learn about the type. */
    public MetabaseKey() {}

    /** A key as a metabase has it. */
    public static MetabaseKey of(Key key, Catalog catalog) {
        MetabaseKey object = new MetabaseKey();
        object.place(key.path().toString(), catalog);
        key.property(Property.KEY_TYPE)
                .filter(MetabaseKey::usual)
                .ifPresent(type -> object.setAttribute(KEY_TYPE, type.value().display()));
        return object;
    }

    /** Whether a KeyType is what {@code createKey} writes; any other is a property like all the others. */
    public static boolean usual(Property type) {
        return type.sameData(Property.keyType(type.value().display()))
                && Catalogue.standard().keyType(type.value().display()).isPresent();
    }

    @Override
    public KeyPath path() {
        return KeyPath.absolute(getName());
    }

    /** The KeyType, where it is a published one. */
    public Optional<String> keyType() {
        return Optional.ofNullable(getAttribute(KEY_TYPE, String.class));
    }
}
