package org.mbup.simulator.kdc;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mbup.problem.Problem;
import org.mbup.simulator.auth.User;

/**
 * What a KDC is made of.
 *
 * @param folder an existing empty folder of its own, for all of its files
 * @param users each gets a principal of its name, without the domain
 * @param hosts names for which the server has a service principal name and a key in the keytab
 * @param foreign names whose service principal name is another computer's: tickets for them exist, a key does not
 */
public record Realm(Path folder, List<User> users, List<String> hosts, List<String> foreign) {

    /** The realm's name. */
    public static final String NAME = "IIS.TEST";

    /** Copies the lists; two users of one name are refused, letter case apart. */
    public Realm {
        users = List.copyOf(users);
        hosts = List.copyOf(hosts);
        foreign = List.copyOf(foreign);
        Set<String> names = new HashSet<>();
        for (User user : users) {
            if (!names.add(user.name().toLowerCase(Locale.ROOT)) || user.name().indexOf(' ') >= 0) {
                throw Problem.input("a user cannot have a Kerberos principal")
                        .found(user.account())
                        .expected("names without blanks, of which no two differ in their domains alone")
                        .asException();
            }
        }
    }

    /** A realm in which each host is the server's. */
    public static Realm of(Path folder, List<User> users, List<String> hosts) {
        return new Realm(folder, users, hosts, List.of());
    }

    /** The principal of a user, for example {@code alice@IIS.TEST}. */
    public static String principal(User user) {
        return user.name() + "@" + NAME;
    }

    /** The service principal name of a host, with its realm. */
    public static String service(String host) {
        return "HTTP/" + host + "@" + NAME;
    }

    /** What clients read, MIT's and Java's. */
    Path configuration() {
        return folder.resolve("krb5.conf");
    }

    /** The keys of the services. */
    Path keytab() {
        return folder.resolve("http.keytab");
    }

    /** Where a user's tickets are kept. */
    Path cache(User user) {
        return folder.resolve("tickets-" + users.indexOf(user));
    }
}
