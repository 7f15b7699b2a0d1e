package org.mbup.liquibase.database;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import liquibase.CatalogAndSchema;
import liquibase.database.AbstractJdbcDatabase;
import liquibase.database.DatabaseConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.snapshot.SnapshotControl;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Catalog;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.structure.MetabaseKey;
import org.mbup.liquibase.structure.MetabaseProperty;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** A metabase as a database of Liquibase. Its "SQL" is the language of the administration script. */
public final class MetabaseDatabase extends AbstractJdbcDatabase {

    /** The name Liquibase uses for this kind of database, for example in {@code dbms: metabase}. */
    public static final String NAME = "metabase";

    /**
     * The session behind the connection of a database that is known to be a metabase.
     *
     * @throws ProblemException when there is no connection, as when Liquibase writes a changelog in the form of SQL
     */
    public static MetabaseSession session(liquibase.database.Database database) {
        if (database.getConnection() instanceof MetabaseConnection connection) {
            return connection.session();
        }
        throw Problem.usage("lines of the administration script depend on a snapshot, and here is none")
                .hint("let the changelog be written as .yaml, .json or .xml; update-sql prints it as a script")
                .asException();
    }

    @Override
    public int getPriority() {
        return PRIORITY_DATABASE;
    }

    @Override
    public boolean isCorrectDatabaseImplementation(DatabaseConnection connection) {
        return connection instanceof MetabaseConnection;
    }

    @Override
    public String getDefaultDriver(String url) {
        return url.startsWith(MetabaseUrl.SCHEME) ? MetabaseDriver.class.getName() : null;
    }

    @Override
    public String getShortName() {
        return NAME;
    }

    @Override
    protected String getDefaultDatabaseProductName() {
        return "IIS metabase";
    }

    @Override
    public Integer getDefaultPort() {
        return null;
    }

    @Override
    public boolean supportsInitiallyDeferrableColumns() {
        return false;
    }

    @Override
    public boolean supportsTablespaces() {
        return false;
    }

    @Override
    public boolean supportsAutoIncrement() {
        return false;
    }

    @Override
    public String getAutoIncrementClause(BigInteger start, BigInteger by, String type, Boolean defaultOnNull) {
        return "";
    }

    @Override
    public boolean supportsCatalogs() {
        return true;
    }

    @Override
    public boolean supportsSchemas() {
        return false;
    }

    @Override
    public boolean supports(Class<? extends DatabaseObject> type) {
        return Catalog.class.isAssignableFrom(type) || type == MetabaseKey.class || type == MetabaseProperty.class;
    }

    @Override
    public boolean isCaseSensitive() {
        return true;
    }

    /** A remark of a command file, so that a dry run is one. */
    @Override
    public String getLineComment() {
        return "REM";
    }

    @Override
    public boolean getAutoCommitMode() {
        return false;
    }

    @Override
    public boolean requiresUsername() {
        return false;
    }

    @Override
    public boolean requiresPassword() {
        return false;
    }

    @Override
    public boolean isSystemObject(DatabaseObject object) {
        return false;
    }

    @Override
    public boolean isLiquibaseObject(DatabaseObject object) {
        return false;
    }

    /** Empties the snapshot, its history included. The bytes before are kept beside it unless the URL says otherwise. */
    @Override
    public void dropDatabaseObjects(CatalogAndSchema schema) throws LiquibaseException {
        MetabaseSession session = session(this);
        try {
            session.apply(removal(session.working()));
            session.clear();
        } catch (ProblemException e) {
            throw new DatabaseException(e.getMessage(), e);
        }
    }

    /** As {@link #dropDatabaseObjects(CatalogAndSchema)}; there is nothing to choose from. */
    @Override
    public void dropDatabaseObjects(CatalogAndSchema schema, SnapshotControl control) throws LiquibaseException {
        dropDatabaseObjects(schema);
    }

    private static List<Edit> removal(Metabase metabase) {
        List<Edit> edits = new ArrayList<>();
        List<Key> keys = metabase.subtree(KeyPath.ROOT);
        for (int i = keys.size() - 1; i >= 0; i--) {
            Key key = keys.get(i);
            key.properties().forEach(property -> edits.add(new Edit.RemoveProperty(key.path(), property)));
            if (!key.path().isRoot()) {
                edits.add(new Edit.RemoveKey(key.path()));
            }
        }
        return edits;
    }

    /** One connection, one database. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
