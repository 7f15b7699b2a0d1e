package org.mbup.liquibase.lockservice;

import java.util.Date;
import liquibase.database.Database;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.LockService;
import liquibase.servicelocator.PrioritizedService;
import org.mbup.liquibase.database.MetabaseConnection;
import org.mbup.liquibase.database.MetabaseDatabase;

/**
 * Liquibase's lock. It keeps nothing itself, since Liquibase shares and drops lock services as it likes: the connection
 * knows whether it is locked. Other processes are kept out by the lock of the snapshot store, which the operating
 * system releases when its holder dies, so no lock is ever stale and nobody waits.
 */
public final class MetabaseLockService implements LockService {

    private Database database;

    @Override
    public int getPriority() {
        return PrioritizedService.PRIORITY_DATABASE;
    }

    @Override
    public boolean supports(Database candidate) {
        return candidate instanceof MetabaseDatabase;
    }

    @Override
    public void setDatabase(Database candidate) {
        database = candidate;
    }

    private MetabaseConnection connection() {
        return (MetabaseConnection) database.getConnection();
    }

    @Override
    public void setChangeLogLockWaitTime(long minutes) {
        // nobody waits for a file
    }

    @Override
    public void setChangeLogLockRecheckTime(long seconds) {
        // nobody waits for a file
    }

    @Override
    public boolean hasChangeLogLock() {
        return connection().locked();
    }

    @Override
    public void waitForLock() {
        acquireLock();
    }

    @Override
    public boolean acquireLock() {
        connection().lock();
        return true;
    }

    /**
     * Releases the lock, which writes the snapshot.
     *
     * @throws org.mbup.problem.ProblemException when it cannot be written; unchecked, because Liquibase would only log a
     *     LockException and report success
     */
    @Override
    public void releaseLock() {
        connection().unlock();
    }

    @Override
    public DatabaseChangeLogLock[] listLocks() {
        return hasChangeLogLock()
                ? new DatabaseChangeLogLock[] {
                    new DatabaseChangeLogLock(1, new Date(), connection().getConnectionUserName())
                }
                : new DatabaseChangeLogLock[0];
    }

    @Override
    public void forceReleaseLock() {
        releaseLock();
    }

    @Override
    public void reset() {
        // stateless
    }

    @Override
    public void init() {
        // the lock needs no preparation
    }

    @Override
    public void destroy() {
        // nothing is kept
    }
}
