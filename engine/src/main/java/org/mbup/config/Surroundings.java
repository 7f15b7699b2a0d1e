package org.mbup.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Where settings are looked for.
 *
 * @param environment the variables of the process
 * @param folder the working folder
 * @param home the user's home folder
 */
public record Surroundings(Map<String, String> environment, Path folder, Path home) {

    /** The file that is looked for in the working folder and in the home folder. */
    public static final String FILE = "mbup.properties";

    /** What every variable begins with. */
    public static final String PREFIX = "MBUP_";

    /** The variable that names a file, as {@code --config} does. */
    static final String NAMED_FILE = PREFIX + "CONFIG";

    /** Variables for the launcher and for those who look for faults; they are no settings. */
    private static final Set<String> OTHERS = Set.of(PREFIX + "JAVA_OPTS", PREFIX + "DEBUG");

    /** Copies the map. */
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of this process. */
    public static Surroundings here() {
        return new Surroundings(System.getenv(), Path.of(""), Path.of(System.getProperty("user.home", "")));
    }

    /** Whether nothing is set anywhere, which two looks for a file can tell. */
    public boolean silent() {
        return environment.keySet().stream().noneMatch(Surroundings::concerns)
                && !Files.exists(folder.resolve(FILE))
                && !Files.exists(home.resolve(FILE));
    }

    /** Whether that variable sets something. */
    static boolean concerns(String variable) {
        return variable.startsWith(PREFIX) && !OTHERS.contains(variable);
    }
}
