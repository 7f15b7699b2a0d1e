package org.mbup.liquibase.diff;

import java.util.List;
import liquibase.change.Change;
import liquibase.database.Database;
import liquibase.diff.DiffResult;
import liquibase.diff.ObjectDifferences;
import liquibase.diff.compare.CompareControl;
import liquibase.diff.output.DiffOutputControl;
import liquibase.diff.output.changelog.AbstractChangeGenerator;
import liquibase.diff.output.changelog.ChangeGeneratorChain;
import liquibase.diff.output.changelog.ChangedObjectChangeGenerator;
import liquibase.diff.output.changelog.MissingObjectChangeGenerator;
import liquibase.diff.output.changelog.UnexpectedObjectChangeGenerator;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Catalog;
import org.mbup.liquibase.database.MetabaseDatabase;
import org.mbup.liquibase.structure.MetabaseKey;
import org.mbup.liquibase.structure.MetabaseObject;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;

/** What the generators of keys and properties share. Keys come first; what goes with a deleted key needs no change. */
abstract class MetabaseChangeGenerator extends AbstractChangeGenerator
        implements MissingObjectChangeGenerator, UnexpectedObjectChangeGenerator, ChangedObjectChangeGenerator {

    private final Class<? extends MetabaseObject> type;

    MetabaseChangeGenerator(Class<? extends MetabaseObject> type) {
        this.type = type;
    }

    @Override
    public int getPriority(Class<? extends DatabaseObject> objectType, Database database) {
        return objectType == type && database instanceof MetabaseDatabase ? PRIORITY_DATABASE : PRIORITY_NONE;
    }

    @Override
    public Class<? extends DatabaseObject>[] runBeforeTypes() {
        return null;
    }

    /** Whether the target alone has the key at that path, listed, so that it is deleted with all below it. */
    static boolean deleted(KeyPath path, Database target) {
        DiffResult result = (DiffResult) ((MetabaseDatabase) target).get("diffResult");
        return result != null
                && !everything(path)
                && result.getCompareControl().getComparedTypes().contains(MetabaseKey.class)
                && result.getComparisonSnapshot().get(key(path, target)) != null
                && !Standing.of(result, target).contains(path);
    }

    /** Whether the key is one that {@code deleteKey} refuses to delete, because it is the metabase. */
    static boolean everything(KeyPath path) {
        return path.depth() <= KeyPath.LM.depth();
    }

    private static MetabaseKey key(KeyPath path, Database target) {
        return MetabaseKey.of(Key.of(path, List.of()), new Catalog(target.getDefaultCatalogName()));
    }

    @Override
    public Change[] fixSchema(Change[] changes, CompareControl.SchemaComparison[] comparisons) {
        return changes;
    }

    @Override
    public Change[] fixOutputAsSchema(Change[] changes, CompareControl.SchemaComparison[] comparisons) {
        return changes;
    }

    @Override
    public final Change[] fixMissing(
            DatabaseObject object,
            DiffOutputControl control,
            Database reference,
            Database target,
            ChangeGeneratorChain chain) {
        return missing((MetabaseObject) object).toArray(EMPTY_CHANGE);
    }

    abstract List<Change> missing(MetabaseObject object);

    @Override
    public final Change[] fixUnexpected(
            DatabaseObject object,
            DiffOutputControl control,
            Database reference,
            Database target,
            ChangeGeneratorChain chain) {
        return unexpected((MetabaseObject) object, target).toArray(EMPTY_CHANGE);
    }

    abstract List<Change> unexpected(MetabaseObject object, Database target);

    @Override
    public final Change[] fixChanged(
            DatabaseObject object,
            ObjectDifferences differences,
            DiffOutputControl control,
            Database reference,
            Database target,
            ChangeGeneratorChain chain) {
        return changed((MetabaseObject) object, differences).toArray(EMPTY_CHANGE);
    }

    abstract List<Change> changed(MetabaseObject object, ObjectDifferences differences);
}
