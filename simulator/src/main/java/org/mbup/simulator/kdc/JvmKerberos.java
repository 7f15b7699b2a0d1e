package org.mbup.simulator.kdc;

import java.util.concurrent.Callable;

/**
 * What of Kerberos there is once in a JVM: the property that names the krb5.conf, and the options of Kerby's clients and
 * servers, which Kerby keeps in enum constants. Whoever touches either does it in here, one after the other.
 */
final class JvmKerberos {

    private static final String CONFIGURATION = "java.security.krb5.conf";

    private JvmKerberos() {}

    /** Does something with another krb5.conf. */
    static synchronized <T> T with(String configuration, Callable<T> action) throws Exception {
        return alone(() -> {
            System.setProperty(CONFIGURATION, configuration);
            return action.call();
        });
    }

    /** Does something alone, and puts the property back as it was. */
    static synchronized <T> T alone(Callable<T> action) throws Exception {
        String before = System.getProperty(CONFIGURATION);
        try {
            return action.call();
        } finally {
            if (before == null) {
                System.clearProperty(CONFIGURATION);
            } else {
                System.setProperty(CONFIGURATION, before);
            }
        }
    }
}
