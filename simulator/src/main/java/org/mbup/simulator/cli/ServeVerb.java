package org.mbup.simulator.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.mbup.cli.ExitCode;
import org.mbup.format.Limits;
import org.mbup.format.ReadOptions;
import org.mbup.metabase.IisVersion;
import org.mbup.simulator.IisSimulator;
import org.mbup.simulator.SnapshotWatch;
import org.mbup.simulator.auth.Logons;
import org.mbup.simulator.auth.Users;
import org.mbup.simulator.content.Content;
import org.mbup.simulator.http.Bounds;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves a snapshot until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Answers on loopback as the server of a snapshot would: real 401s, real logons. Runs until it is"
                + " stopped with Ctrl+C, and reads the snapshot again when it changes. Never writes.",
        footer = {
            "",
            "Examples:",
            "  mbup serve web1.json",
            "  mbup serve web1.json --as 5.0 --port 8080 --users users.txt",
            "  mbup serve web1.json --content ./disks --log"
        })
public final class ServeVerb implements Callable<Integer> {

    private static final Duration PERIOD = Duration.ofMillis(200);
    private static final int LAST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SNAPSHOT", description = "A snapshot: a path or a VFS URI.")
    private String location;

    @Option(
            names = "--as",
            paramLabel = "VERSION",
            description = "Use the rules of IIS 4.0 or 5.0 (default: those of the version the snapshot is of).")
    private IisVersion as;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Port of the first binding, the next for the next; 0 takes any free ones (default: 0).")
    private int port;

    @Option(
            names = "--keytab",
            paramLabel = "FILE",
            description = "Keys of the service principal names the server answers to, for Kerberos.")
    private Path keytab;

    @Option(
            names = "--ntlmv2",
            description = "Of NTLM let in its second version alone, as LMCompatibilityLevel 5 does (default: NTLMv1 and"
                    + " NTLM2 session too).")
    private boolean ntlmv2;

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description = "Accounts, one DOMAIN\\user:password a line (default: one demo user with a new password).")
    private Path users;

    @Option(
            names = "--content",
            paramLabel = "DIR",
            description = "Folder with the server's disks (C/InetPub/wwwroot/...), or with the pages of every site"
                    + " (default: a placeholder for every page).")
    private Path content;

    @Option(names = "--log", description = "Print a line for each request.")
    private boolean log;

    @Option(
            names = "--encoding",
            paramLabel = "CHARSET",
            description = "Code page of a text export that is neither UTF-8 nor UTF-16 (default: windows-1252).")
    private Charset encoding = ReadOptions.DEFAULT_ENCODING;

    /** For picocli. */
    public ServeVerb() {}

    @Override
    public Integer call() {
        check();
        PrintWriter out = spec.commandLine().getOut();
        ReadOptions read = new ReadOptions(location, encoding, Limits.DEFAULT);
        Users accounts = users == null ? Users.demo() : Users.read(users);
        try (StoredSnapshot stored = SnapshotStore.open(location, read)) {
            IisSimulator server = IisSimulator.start(stored.document().snapshot(), options(stored, accounts, out));
            Greeting greeting = new Greeting(out, server);
            greeting.start(stored, users == null ? Optional.of(accounts.all().get(0)) : Optional.empty());
            Optional<SnapshotWatch> watch = SnapshotWatch.start(
                    read,
                    stored.sha256(),
                    snapshot -> {
                        server.replace(snapshot);
                        greeting.changed();
                    },
                    greeting::say,
                    PERIOD);
            greeting.ready(watch.isPresent());
            waitFor(server, watch, greeting);
            return ExitCode.OK;
        }
    }

    private void check() {
        CommandLine line = spec.commandLine();
        if (as != null && !as.equals(IisVersion.V4_0) && !as.equals(IisVersion.V5_0)) {
            throw new CommandLine.ParameterException(line, "--as takes 4.0 or 5.0, not " + as);
        }
        if (port < 0 || port > LAST_PORT) {
            throw new CommandLine.ParameterException(line, "--port takes 0 to " + LAST_PORT + ", not " + port);
        }
    }

    private IisSimulator.Options options(StoredSnapshot stored, Users accounts, PrintWriter out) {
        Logons plain = Logons.of(accounts, Optional.ofNullable(keytab));
        Logons named =
                stored.document().snapshot().computer().map(plain::computer).orElse(plain);
        Logons logons = ntlmv2 ? named.onlyNtlmV2() : named;
        return new IisSimulator.Options(
                Optional.ofNullable(as),
                port,
                content == null ? Content.none() : Content.in(content),
                logons::connection,
                Bounds.DEFAULT,
                log ? line -> Greeting.print(out, line) : line -> {});
    }

    /** Until the process is asked to end, or its thread is interrupted. */
    private static void waitFor(IisSimulator server, Optional<SnapshotWatch> watch, Greeting greeting) {
        Thread stop = new Thread(() -> stop(server, watch, greeting), "mbup-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(stop);
            stop(server, watch, greeting);
        }
    }

    private static void stop(IisSimulator server, Optional<SnapshotWatch> watch, Greeting greeting) {
        watch.ifPresent(SnapshotWatch::close);
        server.close();
        greeting.say("stopped");
    }
}
