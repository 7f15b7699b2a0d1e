package org.mbup.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mbup.cli.ExitCode;
import org.mbup.problem.Problem;
import org.mbup.simulator.kdc.KdcKind;
import org.mbup.simulator.story.Scene;
import org.mbup.simulator.story.Story;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells Q248350 with real parts. */
@Command(
        name = "story",
        mixinStandardHelpOptions = true,
        description =
                "Shows KB Q248350 from its symptom to its cure, with a real server, a real KDC and real tickets, all"
                        + " on this computer: an upgraded server refuses a client that has a ticket and no password, and lets it"
                        + " in after migrate --with negotiate. Exit code 4 when it does not go so.",
        footer = {"", "Examples:", "  mbup story", "  mbup story --kdc mit"})
public final class StoryVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--kdc",
            paramLabel = "KDC",
            defaultValue = "kerby",
            description = "kerby: Apache Kerby, inside mbup; mit: MIT's krb5kdc, which has to be installed"
                    + " (default: ${DEFAULT-VALUE}).")
    private String kdc;

    /** For picocli. */
    public StoryVerb() {}

    @Override
    public Integer call() {
        KdcKind kind = kind();
        PrintWriter out = spec.commandLine().getOut();
        Path folder = create();
        try {
            return verdict(
                    Story.tell(kind, folder, line -> {
                        out.println(line);
                        out.flush();
                    }),
                    out);
        } finally {
            delete(folder);
        }
    }

    private KdcKind kind() {
        return switch (kdc) {
            case "kerby" -> KdcKind.KERBY;
            case "mit" -> KdcKind.MIT;
            default ->
                throw new CommandLine.ParameterException(spec.commandLine(), "--kdc takes kerby or mit, not " + kdc);
        };
    }

    private static int verdict(List<Scene> scenes, PrintWriter out) {
        List<Scene> others = scenes.stream().filter(scene -> !scene.held()).toList();
        out.println();
        if (others.isEmpty()) {
            out.println("Proved: the provider list NTLM refused a valid ticket, and Negotiate,NTLM let it in.");
            return ExitCode.OK;
        }
        others.forEach(scene -> out.println("Not proved: " + scene.title() + " should have been " + scene.expected()
                + " and was " + scene.status() + "."));
        return ExitCode.VERIFICATION;
    }

    private static Path create() {
        try {
            return Files.createTempDirectory("mbup-story");
        } catch (IOException e) {
            throw Problem.environment("no temporary folder can be made")
                    .found(String.valueOf(e.getMessage()))
                    .asException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw Problem.environment("the temporary folder cannot be deleted")
                    .found(folder.toString())
                    .asException(e);
        }
    }
}
