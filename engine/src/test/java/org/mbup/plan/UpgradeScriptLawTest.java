package org.mbup.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mbup.compare.Comparison;
import org.mbup.compare.Difference;
import org.mbup.format.Formats;
import org.mbup.format.ReadOptions;
import org.mbup.format.Snapshot;
import org.mbup.history.History;
import org.mbup.liquibase.ReplayRequest;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;
import org.mbup.store.CommitOptions;

/** The batch file does what migrate does, and the other one takes it back, but for what they say is left to do. */
class UpgradeScriptLawTest {

    private static final ReplayRequest UPGRADE = ReplayRequest.DEFAULT
            .at("../migrations/src/main/resources/org/mbup/migrations")
            .from(IisVersion.V4_0);

    @Provide
    Arbitrary<Metabase> metabases() {
        return org.mbup.testing.Arbitrary.metabases();
    }

    @Provide
    Arbitrary<String[]> choices() {
        return Arbitraries.of(new String[0], new String[] {"negotiate", "negotiate-overrides"});
    }

    @Property(tries = 40)
    void theFileDoesWhatMigrateDoesAndTheOtherTakesItBack(
            @ForAll("metabases") Metabase before, @ForAll("choices") String[] with) throws IOException {
        Path folder = Files.createTempDirectory("script-law");
        try {
            byte[] bytes = Formats.named("json")
                    .write(new Snapshot(before, Optional.empty(), History.EMPTY))
                    .bytes();
            Path migrated = Files.write(folder.resolve("migrated.json"), bytes);
            Path scripted = Files.write(folder.resolve("scripted.json"), bytes);
            ReplayRequest request = UPGRADE.with(with);
            UpgradeScript forward = UpgradeScript.of(ReadOptions.of(scripted.toString()), request, false);
            UpgradeScript undo = UpgradeScript.of(ReadOptions.of(scripted.toString()), request, true);

            Upgrade.migrate(ReadOptions.of(migrated.toString()), request, target());
            run(folder, scripted, forward);

            assertThat(differences(scripted, migrated)).isEqualTo(forward.byHand());

            run(folder, scripted, undo);

            assertThat(Comparison.of(read(scripted), before).differences()).isEqualTo(undo.byHand());
            if (forward.byHand().isEmpty()) {
                assertThat(undo.byHand()).isEmpty();
            }
        } finally {
            delete(folder);
        }
    }

    private static void run(Path folder, Path snapshot, UpgradeScript script) throws IOException {
        Path file = Files.write(folder.resolve("script.cmd"), script.text().getBytes(StandardCharsets.UTF_8));
        ScriptRun run = ScriptRun.of(ReadOptions.of(snapshot.toString()), ReadOptions.of(file.toString()), target());
        assertThat(run.commands()).isEqualTo(script.commands());
    }

    private static WriteTarget target() {
        return new WriteTarget("test", Optional.empty(), CommitOptions.DEFAULT.withoutBackup());
    }

    private static List<Difference> differences(Path one, Path other) throws IOException {
        return Comparison.of(read(one), read(other)).differences();
    }

    private static Metabase read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Formats.named("json")
                .read(bytes, ReadOptions.of(file.toString()))
                .snapshot()
                .metabase();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
