package org.mbup.simulator.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.mbup.cli.ExitCode;
import org.mbup.cli.ReportOptions;
import org.mbup.simulator.kdc.KdcKind;
import org.mbup.simulator.story.Scene;
import org.mbup.simulator.story.Stage;
import org.mbup.simulator.story.Story;
import org.mbup.simulator.story.StoryJson;
import org.mbup.store.TemporaryFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
        footer = {
            "",
            "Examples:",
            "  mbup story",
            "  mbup story --kdc mit",
            "  mbup story --stay",
            "  mbup story --format json"
        })
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

    @Option(
            names = "--stay",
            description = "Afterwards keep server and KDC until Ctrl+C, and tell how to reach them with other clients.")
    private boolean stay;

    @Mixin
    private ReportOptions report;

    /** For picocli. */
    public StoryVerb() {}

    @Override
    public Integer call() {
        KdcKind kind = kind();
        if (stay && report.json()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--stay tells people; it has no --format json");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (TemporaryFolder folder = new TemporaryFolder("mbup-story")) {
            List<Scene> scenes = report.json()
                    ? Story.tell(kind, folder.path(), line -> {}, stage -> out.print(StoryJson.of(stage.acts())))
                    : Story.tell(kind, folder.path(), line -> say(out, line), stage -> afterwards(stage, out));
            out.flush();
            return scenes.stream().allMatch(Scene::held) ? ExitCode.OK : ExitCode.VERIFICATION;
        }
    }

    private void afterwards(Stage stage, PrintWriter out) {
        stage.verdict().forEach(line -> say(out, line));
        if (stay) {
            new Stay(stage, line -> say(out, line)).untilInterrupted();
        }
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }

    private KdcKind kind() {
        return switch (kdc) {
            case "kerby" -> KdcKind.KERBY;
            case "mit" -> KdcKind.MIT;
            default ->
                throw new CommandLine.ParameterException(spec.commandLine(), "--kdc takes kerby or mit, not " + kdc);
        };
    }
}
