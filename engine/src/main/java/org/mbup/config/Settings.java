package org.mbup.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.schema.Spelling;

/**
 * What files and the environment set. The environment is stronger than any file; {@code mbup.properties} in the working
 * folder is stronger than the one in the home folder; a file that is named is read instead of both. At one origin a
 * setting for one verb is stronger than one for all.
 */
public final class Settings {

    /** Nothing set. */
    public static final Settings NONE = new Settings();

    private final Map<String, Setting> environment = new TreeMap<>();
    private final Map<String, Setting> file = new LinkedHashMap<>();

    private Settings() {}

    /**
     * Reads what is set.
     *
     * @param named the file {@code --config} names, to be read instead of those in their usual places
     * @throws org.mbup.problem.ProblemException when a file cannot be used
     */
    public static Settings load(Surroundings surroundings, Optional<String> named) {
        Settings settings = new Settings();
        surroundings.environment().forEach((name, value) -> {
            if (Surroundings.concerns(name) && !name.equals(Surroundings.NAMED_FILE)) {
                settings.environment.put(name, new Setting(name, value, Location.of("environment variable " + name)));
            }
        });
        Optional<String> other = Optional.ofNullable(surroundings.environment().get(Surroundings.NAMED_FILE))
                .filter(text -> !text.isBlank());
        named.or(() -> other)
                .ifPresentOrElse(
                        file -> settings.add(surroundings.folder().resolve(file), file),
                        () -> settings.usual(surroundings));
        return settings;
    }

    private void usual(Surroundings surroundings) {
        Path here = surroundings.folder().resolve(Surroundings.FILE);
        if (Files.isRegularFile(here)) {
            add(here, Surroundings.FILE);
        }
        Path home = surroundings.home().resolve(Surroundings.FILE);
        if (Files.isRegularFile(home) && !home.toAbsolutePath().equals(here.toAbsolutePath())) {
            add(home, home.toString());
        }
    }

    private void add(Path path, String name) {
        SettingsFile.read(path, name).forEach(file::putIfAbsent);
    }

    /** What is set for an option of a verb; nothing when a stronger origin takes back what a weaker one says. */
    public Optional<Setting> find(String verb, String option) {
        return candidates(verb, option).stream().findFirst().filter(setting -> !setting.blank());
    }

    private List<Setting> candidates(String verb, String option) {
        List<Setting> found = new ArrayList<>(1);
        for (String key : List.of(verb + "." + option, option)) {
            Optional.ofNullable(environment.get(variable(key))).ifPresent(found::add);
        }
        for (String key : List.of(verb + "." + option, option)) {
            Optional.ofNullable(file.get(key)).ifPresent(found::add);
        }
        return found;
    }

    /** The variable of a key: {@code MBUP_PREVIEW_WITH} of {@code preview.with}. */
    public static String variable(String key) {
        return Surroundings.PREFIX
                + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** Whether everything that is set has one of these keys. */
    public boolean onlyOf(Set<String> keys) {
        return unknown(keys).isEmpty();
    }

    /**
     * Refuses what has none of these keys.
     *
     * @param keys every key there is: {@code with}, {@code preview.with}
     * @throws org.mbup.problem.ProblemException naming the place, and the keys that may have been meant
     */
    public void requireOnly(Set<String> keys) {
        unknown(keys).stream().findFirst().ifPresent(setting -> {
            boolean variable = environment.containsKey(setting.key());
            List<String> known = keys.stream()
                    .map(key -> variable ? variable(key) : key)
                    .sorted()
                    .toList();
            List<String> near = Spelling.closest(setting.key(), known);
            throw Problem.usage("there is no setting \"" + setting.key() + "\"")
                    .at(setting.origin())
                    .hint(
                            near.isEmpty()
                                    ? "mbup config lists all settings"
                                    : "did you mean " + String.join(" or ", near) + "?")
                    .asException();
        });
    }

    private List<Setting> unknown(Set<String> keys) {
        Set<String> variables = new LinkedHashSet<>();
        keys.forEach(key -> variables.add(variable(key)));
        List<Setting> unknown = new ArrayList<>();
        file.values().stream().filter(s -> !keys.contains(s.key())).forEach(unknown::add);
        environment.values().stream().filter(s -> !variables.contains(s.key())).forEach(unknown::add);
        return unknown;
    }
}
