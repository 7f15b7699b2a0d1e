package org.mbup.simulator.kdc;

import java.nio.file.Path;
import org.mbup.simulator.auth.User;

/** A running KDC. Not thread-safe. */
public interface Kdc extends AutoCloseable {

    /** The {@code krb5.conf} with which clients find it: for {@code KRB5_CONFIG} and {@code java.security.krb5.conf}. */
    Path configuration();

    /** The keys of the server's services. */
    Path keytab();

    /**
     * Logs a user on to the realm and keeps the ticket in a file, as {@code kinit} does.
     *
     * @return the ticket cache: for {@code KRB5CCNAME}, with {@code FILE:} before it
     */
    Path ticketCache(User user);

    /** Stops it. Its folder is the caller's to delete. */
    @Override
    void close();
}
