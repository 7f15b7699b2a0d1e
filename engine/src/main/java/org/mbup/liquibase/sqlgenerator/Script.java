package org.mbup.liquibase.sqlgenerator;

import java.util.List;
import liquibase.sql.Sql;
import liquibase.sql.UnparsedSql;
import org.mbup.adsutil.AdsutilWriter;
import org.mbup.metabase.Edit;

/** Edits as lines for Liquibase's output. */
final class Script {

    private Script() {}

    static Sql[] of(List<Edit> edits) {
        return AdsutilWriter.write(edits).stream()
                .map(line -> (Sql) new UnparsedSql(line, "\n"))
                .toArray(Sql[]::new);
    }
}
