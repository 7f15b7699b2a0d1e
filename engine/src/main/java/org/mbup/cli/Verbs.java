package org.mbup.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;

/**
 * The verbs, in the order in which help lists them. Telling picocli of a verb costs about as much as running a small
 * one, so only the verb that is called is told; whoever names none, or none there is, gets to see all of them.
 */
final class Verbs {

    private static final String SUFFIX = "Verb";

    /** A verb is called what its class is called, without "Verb" and in lower case. */
    static final List<Class<?>> ALL = List.of(
            PreviewVerb.class,
            MigrateVerb.class,
            ExplainVerb.class,
            LintVerb.class,
            ProbeVerb.class,
            InfoVerb.class,
            RemediesVerb.class,
            UndoVerb.class,
            ValidateVerb.class,
            RepairVerb.class,
            BaselineVerb.class,
            CleanVerb.class,
            NewVerb.class,
            DiffVerb.class,
            GenerateVerb.class,
            ConvertVerb.class,
            SampleVerb.class,
            AdsutilVerb.class,
            ConfigVerb.class,
            CompletionVerb.class);

    private Verbs() {}

    /** Registers the verb that a call names, or every verb when it names none. */
    static CommandLine addTo(CommandLine line, String... args) {
        int verb = indexIn(args);
        if (verb >= 0) {
            add(line, named(args[verb]).orElseThrow());
        } else {
            addAllTo(line);
        }
        return line;
    }

    /** Where a call names its verb; -1 when it names none. Only a configuration file may come before. */
    static int indexIn(String... args) {
        int at = 0;
        while (at < args.length && args[at].startsWith("--config")) {
            at += args[at].equals("--config") ? 2 : 1;
        }
        return at < args.length && named(args[at]).isPresent() ? at : -1;
    }

    /** Registers every verb. */
    static CommandLine addAllTo(CommandLine line) {
        ALL.forEach(verb -> add(line, verb));
        return line;
    }

    /** The verb of exactly that name. */
    static Optional<Class<?>> named(String name) {
        return ALL.stream().filter(verb -> name(verb).equals(name)).findFirst();
    }

    static String name(Class<?> verb) {
        String name = verb.getSimpleName();
        return name.substring(0, name.length() - SUFFIX.length()).toLowerCase(Locale.ROOT);
    }

    private static void add(CommandLine line, Class<?> verb) {
        CommandLine child = new CommandLine(verb);
        // What follows the snapshot belongs to the script, options included.
        child.setStopAtPositional(verb == AdsutilVerb.class);
        line.addSubcommand(name(verb), child);
    }
}
