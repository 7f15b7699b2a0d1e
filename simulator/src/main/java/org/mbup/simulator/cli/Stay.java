package org.mbup.simulator.cli;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.mbup.format.ReadOptions;
import org.mbup.simulator.SnapshotWatch;
import org.mbup.simulator.story.Stage;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/** Keeps the story's server and KDC for a person's own clients. */
final class Stay {

    private static final Duration PERIOD = Duration.ofMillis(200);

    private final Stage stage;
    private final Consumer<String> out;

    Stay(Stage stage, Consumer<String> out) {
        this.stage = stage;
        this.out = out;
    }

    void untilInterrupted() {
        Optional<SnapshotWatch> watch = watch();
        tell();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // Asked to end, which the caller does.
            out.accept("mbup: stopped");
        } finally {
            watch.ifPresent(SnapshotWatch::close);
        }
    }

    private Optional<SnapshotWatch> watch() {
        ReadOptions read = ReadOptions.of(stage.snapshot().toString());
        String known;
        try (StoredSnapshot stored = SnapshotStore.open(read.source(), read)) {
            known = stored.sha256();
        }
        return SnapshotWatch.start(
                read, known, stage.server()::replace, sentence -> out.accept("mbup: " + sentence), PERIOD);
    }

    /** The password is made up for this run, and of use nowhere else. */
    private void tell() {
        URI uri = stage.server().uri(1);
        String user = stage.user().account() + ":" + new String(stage.user().password());
        out.accept("");
        out.accept("All of it stays until Ctrl+C. In another terminal:");
        out.accept("  export KRB5_CONFIG=" + stage.kdc().configuration() + " KRB5CCNAME=FILE:" + stage.tickets());
        out.accept("  curl --anyauth -u : " + uri);
        out.accept("  curl --ntlm -u '" + user + "' " + uri);
        out.accept("  mbup adsutil " + stage.snapshot() + " set w3svc/NTAuthenticationProviders NTLM");
    }
}
