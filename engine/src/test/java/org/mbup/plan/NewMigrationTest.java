package org.mbup.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mbup.format.Formats;
import org.mbup.format.ReadOptions;
import org.mbup.format.SnapshotDocument;
import org.mbup.liquibase.Replay;
import org.mbup.liquibase.ReplayRequest;
import org.mbup.liquibase.ReplayResult;
import org.mbup.liquibase.StepResult;
import org.mbup.metabase.KeyPath;

/** What {@code mbup new} writes is a migration that can run as it is. */
class NewMigrationTest {

    private static final long SERVER_COMMENT = 1015;

    @TempDir
    private Path folder;

    private static SnapshotDocument snapshot(String comment) {
        String json = """
                { "format": "mbup-snapshot", "formatVersion": 1, "iisVersion": "4.0", "keys": [
                  { "path": "/LM/W3SVC", "properties": [ { "name": "ServerComment", "value": "%s" } ] } ] }
                """.formatted(comment);
        return Formats.named("json").read(json.getBytes(StandardCharsets.UTF_8), ReadOptions.of("web1.json"));
    }

    private ReplayResult run(String comment) {
        return Replay.run(snapshot(comment), ReplayRequest.DEFAULT.at(folder.toString()));
    }

    @ParameterizedTest
    @EnumSource(NewMigration.Type.class)
    void itIsValidAndWaitsForRealValues(NewMigration.Type type) {
        NewMigration.write(folder, "first", type, false, "exair");

        StepResult asItIs = run("anything").steps().get(0);
        assertThat(asItIs.state()).isEqualTo(StepResult.State.SKIPPED);
        assertThat(asItIs.reason()).contains("not \"old value\"");
        assertThat(asItIs.step().id()).isEqualTo("6.0.010");
        assertThat(asItIs.step().author()).isEqualTo("exair");
        assertThat(asItIs.step().comment()).isEqualTo("Say in one sentence what changes and why.");
        assertThat(run("old value")
                        .after()
                        .explicit(KeyPath.of("w3svc"), SERVER_COMMENT)
                        .orElseThrow()
                        .value()
                        .display())
                .isEqualTo("new value");
    }

    @ParameterizedTest
    @EnumSource(NewMigration.Type.class)
    void aRepeatableOneIsValidToo(NewMigration.Type type) {
        NewMigration written = NewMigration.write(folder, "again and again", type, true, "1. O'Neill");

        StepResult result = run("anything").steps().get(0);
        assertThat(written.file().getFileName().toString()).startsWith("R__again_and_again.");
        assertThat(result.step().name()).isEqualTo("again-and-again");
        assertThat(result.step().author()).isEqualTo("O-Neill");
        assertThat(result.state()).isEqualTo(StepResult.State.SKIPPED);
    }

    @ParameterizedTest
    @CsvSource({
        "5.0.010, 5.0.020",
        "5.0.090, 5.0.100",
        "5.0.990, 5.0.1000",
        "1, 2",
        "9, 10",
        "1.009, 1.010",
        "2.0, 2.1",
        "20261123, 20261124",
        "5.0.955, 5.0.956",
    })
    void theNextVersionGoesOnAsTheLastOneCounts(String last, String next) {
        assertThat(NextVersion.after(Optional.of(last))).isEqualTo(next);
    }

    @Test
    void theFirstVersionIsAfterThoseThatComeWithMbup() {
        assertThat(NextVersion.after(Optional.empty())).isEqualTo("6.0.010");
    }
}
