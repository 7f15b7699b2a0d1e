package org.mbup.liquibase.diff;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import liquibase.database.Database;
import liquibase.diff.ObjectDifferences;
import liquibase.diff.compare.CompareControl;
import liquibase.diff.compare.DatabaseObjectComparator;
import liquibase.diff.compare.DatabaseObjectComparatorChain;
import liquibase.structure.DatabaseObject;
import org.mbup.liquibase.structure.MetabaseKey;
import org.mbup.liquibase.structure.MetabaseObject;
import org.mbup.liquibase.structure.MetabaseProperty;

/** Keys are the same without regard to letter case, properties by key and id. Values are compared exactly. */
public final class MetabaseComparator implements DatabaseObjectComparator {

    private static final Set<String> COMPARED = Set.of(
            MetabaseKey.KEY_TYPE,
            MetabaseProperty.DATA_TYPE,
            MetabaseProperty.USER_TYPE,
            MetabaseProperty.ATTRIBUTES,
            MetabaseProperty.VALUE);

    @Override
    public int getPriority(Class<? extends DatabaseObject> type, Database database) {
        return MetabaseObject.class.isAssignableFrom(type) ? PRIORITY_TYPE : PRIORITY_NONE;
    }

    @Override
    public String[] hash(DatabaseObject object, Database database, DatabaseObjectComparatorChain chain) {
        return new String[] {identity((MetabaseObject) object)};
    }

    @Override
    public boolean isSameObject(
            DatabaseObject one, DatabaseObject other, Database database, DatabaseObjectComparatorChain chain) {
        return one.getClass() == other.getClass()
                && identity((MetabaseObject) one).equals(identity((MetabaseObject) other));
    }

    private static String identity(MetabaseObject object) {
        String path = object.path().folded();
        return object instanceof MetabaseProperty property ? path + "#" + property.id() : path;
    }

    @Override
    public ObjectDifferences findDifferences(
            DatabaseObject reference,
            DatabaseObject target,
            Database database,
            CompareControl control,
            DatabaseObjectComparatorChain chain,
            Set<String> exclude) {
        ObjectDifferences differences = none(reference, target, database, control, chain);
        for (String attribute : COMPARED) {
            differences.compare(attribute, reference, target, MetabaseComparator::same);
        }
        if (reference instanceof MetabaseProperty one && target instanceof MetabaseProperty other) {
            compareSecrets(one, other, differences);
        }
        return differences;
    }

    /** Liquibase 5 wants an object made otherwise than 4 does; its own comparator makes it for both. */
    private static ObjectDifferences none(
            DatabaseObject reference,
            DatabaseObject target,
            Database database,
            CompareControl control,
            DatabaseObjectComparatorChain chain) {
        Set<String> everything = new HashSet<>(reference.getAttributes());
        everything.addAll(target.getAttributes());
        return chain.findDifferences(reference, target, database, control, everything);
    }

    /** Numbers read from a file may be of another class. */
    private static boolean same(Object one, Object other) {
        return one instanceof Number && other instanceof Number
                ? ((Number) one).longValue() == ((Number) other).longValue()
                : Objects.equals(one, other);
    }

    private static void compareSecrets(MetabaseProperty one, MetabaseProperty other, ObjectDifferences differences) {
        boolean differ = one.secret()
                && other.secret()
                && one.property().isPresent()
                && other.property().isPresent()
                && !one.property().get().value().equals(other.property().get().value());
        if (differ) {
            differences.addDifference(
                    "value changed; it is a secret",
                    MetabaseProperty.VALUE,
                    MetabaseProperty.MASK,
                    MetabaseProperty.MASK);
        }
    }
}
