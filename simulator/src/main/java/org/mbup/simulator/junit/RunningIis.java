package org.mbup.simulator.junit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.mbup.adsutil.Adsutil;
import org.mbup.adsutil.AdsutilCommand;
import org.mbup.adsutil.AdsutilParser;
import org.mbup.adsutil.AdsutilResult;
import org.mbup.api.Mbup;
import org.mbup.format.Formats;
import org.mbup.format.ReadOptions;
import org.mbup.format.Snapshot;
import org.mbup.live.Asker;
import org.mbup.live.LiveUrl;
import org.mbup.live.Seen;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.WorkingCopy;
import org.mbup.simulator.IisSimulator;
import org.mbup.simulator.auth.User;
import org.mbup.simulator.kdc.Kdc;
import org.mbup.store.CommitOptions;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/** The server of a test class: where it is, who may log on, and how to configure it otherwise for a test. */
public final class RunningIis {

    private final IisSimulator simulator;
    private final List<User> users;
    private final Optional<Kdc> kdc;
    private final AtomicReference<Snapshot> snapshot;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningIis(IisSimulator simulator, Snapshot snapshot, List<User> users, Optional<Kdc> kdc) {
        this.simulator = simulator;
        this.users = List.copyOf(users);
        this.kdc = kdc;
        this.snapshot = new AtomicReference<>(snapshot);
    }

    /** The server itself. */
    public IisSimulator simulator() {
        return simulator;
    }

    /** URL of the first site's home directory. */
    public URI uri() {
        return simulator.addresses().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the snapshot has no site that listens"))
                .uri();
    }

    /** URL of a page of the first site, for example {@code sales/report.asp}. */
    public URI uri(String path) {
        return uri().resolve(path);
    }

    /** The accounts. */
    public List<User> users() {
        return users;
    }

    /** Value of an Authorization header with which the first account logs on by Basic. */
    public String basic() {
        User user = users.get(0);
        String text = user.account() + ":" + new String(user.password());
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The KDC, with {@code krb5.conf} and keytab.
     *
     * @throws IllegalStateException when the class did not ask for one
     */
    public Kdc kdc() {
        return kdc.orElseThrow(() -> new IllegalStateException("no KDC: @IisServer(kerberos = true) starts one"));
    }

    /** What the server shows at a page of the first site, as {@code mbup probe --live} tells it. */
    public Seen probe(String path) {
        return Seen.at(LiveUrl.parse(uri(path).toString()), Asker.local());
    }

    /** Values of the {@code WWW-Authenticate} headers at a page of the first site, in order. */
    public List<String> challenges(String path) {
        return probe(path).challenges().stream()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .toList();
    }

    /**
     * Gets a page of the first site.
     *
     * @param headers names and values in turn
     */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /**
     * Runs the administration script on what is served; the next request feels it.
     *
     * @param line for example {@code set w3svc/NTAuthenticationProviders "Negotiate,NTLM"}
     * @throws IllegalArgumentException when the script refuses it
     */
    public RunningIis adsutil(String line) {
        Snapshot now = snapshot.get();
        AdsutilCommand command = AdsutilParser.parse(line)
                .orElseThrow(() -> new IllegalArgumentException("no call of the administration script: " + line));
        IisVersion version = now.metabase().iisVersion().orElse(IisVersion.V4_0);
        AdsutilResult result = Adsutil.run(now.metabase(), command, version);
        if (!result.ok()) {
            throw new IllegalArgumentException(line + ": " + String.join(" ", result.lines()));
        }
        WorkingCopy after = new WorkingCopy(now.metabase());
        after.apply(result.edits());
        return serve(new Snapshot(after, now.computer(), now.history()));
    }

    /**
     * Upgrades what is served to IIS 5.0, as {@code mbup migrate} does.
     *
     * @param with opt-in steps, for example {@code negotiate}
     */
    public RunningIis upgrade(String... with) throws IOException {
        Path folder = Files.createTempDirectory("mbup-iis");
        Path file = folder.resolve("snapshot.json");
        try {
            String location = file.toString();
            SnapshotStore.create(location, Formats.named("json").write(snapshot.get()), CommitOptions.DEFAULT);
            Mbup.configure().snapshot(file).with(with).noBackup().load().migrate();
            try (StoredSnapshot stored = SnapshotStore.open(location, ReadOptions.of(location))) {
                return serve(stored.document().snapshot());
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** Serves another snapshot from now on. */
    public RunningIis serve(Snapshot other) {
        simulator.replace(other);
        snapshot.set(other);
        return this;
    }

    /** What is served. */
    public Snapshot snapshot() {
        return snapshot.get();
    }
}
