package org.mbup.liquibase.diff;

import java.util.HashSet;
import java.util.Set;
import liquibase.database.Database;
import liquibase.diff.DiffResult;
import org.mbup.liquibase.database.MetabaseDatabase;
import org.mbup.liquibase.structure.MetabaseKey;
import org.mbup.metabase.KeyPath;

/** The keys that the reference of a comparison has, listed or implied by the keys below them. */
record Standing(DiffResult result, Set<KeyPath> paths) {

    private static final String KNOWN = Standing.class.getName();

    /** Those of a comparison, found once for each. */
    static Set<KeyPath> of(DiffResult result, Database target) {
        MetabaseDatabase database = (MetabaseDatabase) target;
        if (database.get(KNOWN) instanceof Standing known && known.result == result) {
            return known.paths;
        }
        Standing found = new Standing(result, paths(result));
        database.set(KNOWN, found);
        return found.paths;
    }

    private static Set<KeyPath> paths(DiffResult result) {
        Set<KeyPath> paths = new HashSet<>();
        for (MetabaseKey key : result.getReferenceSnapshot().get(MetabaseKey.class)) {
            for (KeyPath at = key.path(); paths.add(at); ) {
                at = at.parent();
            }
        }
        return paths;
    }
}
