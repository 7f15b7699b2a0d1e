package org.mbup.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * The verbs, in the order in which help lists them. Telling picocli of a verb costs about as much as running a small
 * one, so only the verb that is called is told; whoever names none, or none there is, gets to see all of them.
 */
final class Verbs {

    private static final String SUFFIX = "Verb";

    /** A verb is called what its class is called, without "Verb" and in lower case. */
    private static final List<Class<?>> OWN = List.of(
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
        all().forEach(verb -> add(line, verb));
        return line;
    }

    /** The verb of exactly that name. Verbs of other modules are looked for only when it is none of ours. */
    static Optional<Class<?>> named(String name) {
        return all().filter(verb -> name(verb).equals(name)).findFirst();
    }

    /** Every verb: ours, then those of other modules. */
    static Stream<Class<?>> all() {
        return Stream.<Supplier<Stream<Class<?>>>>of(OWN::stream, Verbs::brought)
                .flatMap(Supplier::get);
    }

    private static Stream<Class<?>> brought() {
        return ServiceLoader.load(VerbSource.class, Verbs.class.getClassLoader()).stream()
                .flatMap(source -> source.get().verbs().stream());
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
