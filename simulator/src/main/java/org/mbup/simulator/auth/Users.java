package org.mbup.simulator.auth;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The accounts of a server. Names are compared without regard to letter case, as Windows does; passwords are compared
 * exactly. The form of the file is that of docs/simulator-logon.md.
 */
public final class Users {

    private static final String DEMO = "demo";
    private static final int GENERATED_LENGTH = 16;
    /** Without the characters that are taken for one another. */
    private static final String GENERATED_LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Map<String, User> byAccount = new LinkedHashMap<>();

    private Users(Collection<User> users) {
        users.forEach(user -> byAccount.put(key(user.domain(), user.name()), user));
    }

    /** These accounts; of two with one name, the last counts. */
    static Users of(Collection<User> users) {
        return new Users(users);
    }

    /**
     * Reads a file with one account a line.
     *
     * @throws org.mbup.problem.ProblemException when it cannot be read or has another form; no line is quoted
     */
    public static Users read(Path file) {
        return UsersFile.read(file);
    }

    /**
     * Reads the text of such a file.
     *
     * @param source what to call it in a message
     * @throws org.mbup.problem.ProblemException when it has another form; no line is quoted
     */
    public static Users parse(String source, String text) {
        return UsersFile.parse(source, text);
    }

    /** One account, {@code demo}, with a password that is another one each time: show it once, or nobody can use it. */
    public static Users demo() {
        return generated("", DEMO);
    }

    /**
     * One account with a password that is another one each time.
     *
     * @param domain its domain; empty for an account of the computer itself
     */
    public static Users generated(String domain, String name) {
        SecureRandom random = new SecureRandom();
        char[] password = new char[GENERATED_LENGTH];
        for (int i = 0; i < password.length; i++) {
            password[i] = GENERATED_LETTERS.charAt(random.nextInt(GENERATED_LETTERS.length()));
        }
        return new Users(List.of(new User(domain, name, password)));
    }

    /** The accounts, in the order of the file. */
    public List<User> all() {
        return List.copyOf(byAccount.values());
    }

    /**
     * The account a client means. Where it names a domain: the account of that domain, else, where no account is of that
     * domain, the computer's own of that name. Where it names none: the computer's own, else the only one of that name.
     */
    public Optional<User> find(String domain, String name) {
        Optional<User> exact = Optional.ofNullable(byAccount.get(key(domain, name)));
        if (exact.isPresent()) {
            return exact;
        }
        if (domain.isEmpty()) {
            List<User> named = byAccount.values().stream()
                    .filter(user -> same(user.name(), name))
                    .toList();
            return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
        }
        boolean known = byAccount.values().stream().anyMatch(user -> same(user.domain(), domain));
        return known ? Optional.empty() : Optional.ofNullable(byAccount.get(key("", name)));
    }

    private static boolean same(String one, String other) {
        return key("", one).equals(key("", other));
    }

    static String key(String domain, String name) {
        return domain.toUpperCase(Locale.ROOT) + "\\" + name.toUpperCase(Locale.ROOT);
    }

    /** How many accounts there are. */
    @Override
    public String toString() {
        return byAccount.size() + (byAccount.size() == 1 ? " account" : " accounts");
    }
}
