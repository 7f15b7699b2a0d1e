package org.mbup.liquibase.database;

import java.sql.Driver;
import java.util.Properties;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.FastCheckService;
import liquibase.database.Database;
import liquibase.database.DatabaseConnection;
import liquibase.exception.DatabaseException;
import liquibase.servicelocator.PrioritizedService;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.metabase.IisVersion;
import org.mbup.problem.ProblemException;

/**
 * A connection to a snapshot, by URL for Liquibase's own commands or around a session for mbup's verbs.
 *
 * <p>By URL, the snapshot is written once for each command: when Liquibase releases its lock, or at once for the few
 * commands that take none. Not on close, because Liquibase only logs a failure there. Changesets completed before one
 * that fails stay, as with any database of Liquibase; a process that dies leaves the file as it was.
 */
public final class MetabaseConnection implements DatabaseConnection {

    private String url = "";
    private MetabaseSession session;
    private SnapshotTarget target = SnapshotTarget.NOWHERE;
    private boolean locked;
    private boolean closed;

    /** A write that failed was reported; closing does not try again behind the report's back. */
    private boolean failed;

    /** A connection around a session that the caller keeps. */
    public static MetabaseConnection of(MetabaseSession session) {
        MetabaseConnection connection = new MetabaseConnection();
        connection.url = MetabaseUrl.SCHEME + session.source();
        connection.session = session;
        return connection;
    }

    @Override
    public int getPriority() {
        return PrioritizedService.PRIORITY_DATABASE + 500;
    }

    @Override
    public boolean supports(String candidate) {
        return candidate.startsWith(MetabaseUrl.SCHEME);
    }

    @Override
    public void open(String address, Driver driver, Properties properties) throws DatabaseException {
        forgetUpToDate();
        url = address;
        try {
            StoredTarget stored = StoredTarget.open(MetabaseUrl.parse(address));
            target = stored;
            session = stored.session();
        } catch (ProblemException e) {
            throw new DatabaseException(e.getMessage(), e);
        }
    }

    /** Liquibase remembers by URL that nothing is to do; the file behind the URL may be another by now. */
    private static void forgetUpToDate() {
        Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
    }

    /** The session. */
    public MetabaseSession session() {
        return session;
    }

    /** Whether Liquibase holds its lock through this connection. */
    public boolean locked() {
        return locked;
    }

    /** Takes Liquibase's lock. Other processes are kept out by the store's own lock, held since the snapshot was opened. */
    public void lock() {
        locked = true;
    }

    /**
     * Releases Liquibase's lock and writes the snapshot when something was committed.
     *
     * @throws ProblemException when it cannot be written
     */
    public void unlock() {
        locked = false;
        flush();
    }

    private void flush() {
        if (!session.changed() || session.pending() || failed) {
            return;
        }
        forgetUpToDate();
        failed = true;
        target.write(session);
        failed = false;
        session.saved();
    }

    /** Commits edits made outside a changeset; those of a changeset are committed by the record of it. */
    @Override
    public void commit() throws DatabaseException {
        boolean insideChangeset = Scope.getCurrentScope().get("changeSet", ChangeSet.class) != null;
        if (!insideChangeset && session.pending()) {
            session.commit();
        }
        if (!locked) {
            try {
                flush();
            } catch (ProblemException e) {
                throw new DatabaseException(e.getMessage(), e);
            }
        }
    }

    @Override
    public void rollback() {
        session.rollback();
    }

    @Override
    public void close() throws DatabaseException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (session != null) {
                session.rollback();
                unlock();
            }
        } catch (ProblemException e) {
            throw new DatabaseException(e.getMessage(), e);
        } finally {
            target.close();
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean getAutoCommit() {
        return false;
    }

    @Override
    public void setAutoCommit(boolean on) {
        // a changeset is always a unit
    }

    @Override
    public String getCatalog() {
        return "metabase";
    }

    @Override
    public String nativeSQL(String sql) {
        return sql;
    }

    @Override
    public String getDatabaseProductName() {
        return "IIS metabase";
    }

    @Override
    public String getDatabaseProductVersion() {
        return session.iisVersion().map(IisVersion::toString).orElse("unknown");
    }

    @Override
    public int getDatabaseMajorVersion() {
        return session.iisVersion().map(IisVersion::major).orElse(0);
    }

    @Override
    public int getDatabaseMinorVersion() {
        return session.iisVersion().map(IisVersion::minor).orElse(0);
    }

    @Override
    public String getURL() {
        return url;
    }

    @Override
    public String getConnectionUserName() {
        return System.getProperty("user.name", "");
    }

    @Override
    public void attached(Database database) {
        // nothing to prepare
    }
}
