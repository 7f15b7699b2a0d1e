package org.mbup.simulator.auth;

import java.util.Arrays;
import java.util.Objects;

/** An account of {@link Users}. Its text names no credential. */
public final class User {

    private final String domain;
    private final String name;
    private final char[] password;

    User(String domain, String name, char[] password) {
        this.domain = Objects.requireNonNull(domain, "domain");
        this.name = Objects.requireNonNull(name, "name");
        this.password = password.clone();
    }

    /** The domain; empty for an account of the computer itself. */
    public String domain() {
        return domain;
    }

    /** The name without its domain. */
    public String name() {
        return name;
    }

    /** The name as a page shows it: {@code DOMAIN\\user}, or {@code user} for an account of the computer itself. */
    public String account() {
        return domain.isEmpty() ? name : domain + "\\" + name;
    }

    /** A copy of the password, for whoever makes a key of it or shows the demo user's once. */
    public char[] password() {
        return password.clone();
    }

    /** Whether both have the same account and the same password. */
    @Override
    public boolean equals(Object other) {
        return other instanceof User user
                && domain.equals(user.domain)
                && name.equals(user.name)
                && Arrays.equals(password, user.password);
    }

    /** Follows from the account alone. */
    @Override
    public int hashCode() {
        return Objects.hash(domain, name);
    }

    /** The account. */
    @Override
    public String toString() {
        return account();
    }
}
