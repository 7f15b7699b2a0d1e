package org.mbup.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who holds a lock. A record for people: the lock itself is the operating system's.
 *
 * @param host the computer
 * @param pid the process
 * @param user the account the process runs as
 * @param command what it is doing
 * @param since when it took the lock, in whole seconds, UTC
 */
public record LockOwner(String host, long pid, String user, String command, Instant since) {

    static final LockOwner UNKNOWN = new LockOwner("unknown", 0, "unknown", "unknown", Instant.EPOCH);

    static LockOwner here(String command) {
        return new LockOwner(
                HostName.get(),
                ProcessHandle.current().pid(),
                System.getProperty("user.name", "unknown"),
                command,
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /** One line: {@code mbup migrate, by anna on WEBSERVER1, process 4711, since 2026-11-23T08:45:00Z}. */
    @Override
    public String toString() {
        if (equals(UNKNOWN)) {
            return "another process, which has not said who it is";
        }
        return command + ", by " + user + " on " + host + ", process " + pid + ", since " + since;
    }
}
