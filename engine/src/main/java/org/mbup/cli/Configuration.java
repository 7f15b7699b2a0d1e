package org.mbup.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mbup.config.Setting;
import org.mbup.config.Settings;
import org.mbup.config.Surroundings;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Options from files and from the environment. Each that the command line does not give itself is put into it, right
 * behind the verb, so that a value means the same and fails the same wherever it is from.
 */
final class Configuration {

    private static final String NAMES_A_FILE = "--config";

    private final Surroundings surroundings;
    private final Map<String, Location> origins = new HashMap<>();
    private Settings settings = Settings.NONE;

    Configuration(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What is set, once {@link #complete} has been called. */
    Settings settings() {
        return settings;
    }

    /** Where the value of an option is from that was put into the command line. */
    Optional<Location> origin(OptionSpec option) {
        return Optional.ofNullable(origins.get(option.longestName()));
    }

    /**
     * The command line with what is set elsewhere.
     *
     * @param line the command with the verb that is called
     * @throws org.mbup.problem.ProblemException when something is set that there is not
     */
    String[] complete(CommandLine line, String... args) {
        int verb = Verbs.indexIn(args);
        boolean named = Arrays.stream(args).anyMatch(arg -> arg.startsWith(NAMES_A_FILE));
        if (verb < 0 || !named && surroundings.silent()) {
            return args;
        }
        ParseResult given = look(line, args);
        settings = Settings.load(surroundings, Optional.ofNullable(file(given)));
        if (given.subcommand() == null) {
            return args;
        }
        check(given.subcommand().commandSpec());
        List<String> all = new ArrayList<>(List.of(args).subList(0, verb + 1));
        options(given.subcommand().commandSpec()).stream()
                .filter(option -> !given.subcommand().hasMatchedOption(option))
                .forEach(option -> add(all, args[verb], option));
        all.addAll(List.of(args).subList(verb + 1, args.length));
        return all.toArray(String[]::new);
    }

    /** What the command line says by itself; mistakes in it are told when it is read for good. */
    private static ParseResult look(CommandLine line, String... args) {
        List<CommandSpec> specs = new ArrayList<>(List.of(line.getCommandSpec()));
        line.getSubcommands().values().forEach(sub -> specs.add(sub.getCommandSpec()));
        specs.forEach(spec -> spec.parser().collectErrors(true));
        try {
            return line.parseArgs(args);
        } finally {
            specs.forEach(spec -> spec.parser().collectErrors(false));
        }
    }

    private static String file(ParseResult given) {
        String before = given.matchedOptionValue(NAMES_A_FILE, null);
        return given.subcommand() == null ? before : given.subcommand().matchedOptionValue(NAMES_A_FILE, before);
    }

    /** Only where something is set that this verb has not are the other verbs asked: that takes a while. */
    private void check(CommandSpec called) {
        if (!settings.onlyOf(keys(called))) {
            Set<String> keys = new LinkedHashSet<>();
            verbs().forEach(verb -> keys.addAll(keys(verb)));
            settings.requireOnly(keys);
        }
    }

    /** Every verb there is. */
    List<CommandSpec> verbs() {
        return Verbs.addAllTo(Mbup.line(this)).getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .toList();
    }

    private static Set<String> keys(CommandSpec verb) {
        Set<String> keys = new LinkedHashSet<>();
        for (OptionSpec option : options(verb)) {
            keys.add(key(option));
            keys.add(verb.name() + "." + key(option));
        }
        return keys;
    }

    /** The options that can be set: all but help and those that exclude each other, which belong to one call. */
    static List<OptionSpec> options(CommandSpec verb) {
        return verb.options().stream()
                .filter(option -> option.group() == null && !option.usageHelp() && !option.versionHelp())
                .filter(option -> option.longestName().startsWith("--"))
                .filter(option -> !option.longestName().equals(NAMES_A_FILE))
                .toList();
    }

    /** What an option is called where it is set: its name without dashes. */
    static String key(OptionSpec option) {
        return option.longestName().substring(2);
    }

    private void add(List<String> args, String verb, OptionSpec option) {
        settings.find(verb, key(option)).ifPresent(setting -> {
            origins.put(option.longestName(), setting.origin());
            if (option.arity().max() == 0) {
                if (on(setting)) {
                    args.add(option.longestName());
                }
            } else if (option.isMultiValue()) {
                Arrays.stream(setting.value().split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .forEach(item -> args.add(option.longestName() + "=" + item));
            } else {
                args.add(option.longestName() + "=" + setting.value().strip());
            }
        });
    }

    private static boolean on(Setting setting) {
        return switch (setting.value().strip()) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw Problem.usage("\"" + setting.key() + "\" is a switch")
                        .at(setting.origin())
                        .found(setting.value())
                        .expected("true or false")
                        .asException();
        };
    }
}
