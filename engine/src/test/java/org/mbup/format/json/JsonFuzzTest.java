package org.mbup.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mbup.format.FormatException;
import org.mbup.format.Snapshot;

/** Law 12 for JSON: any bytes are a snapshot or a refusal with a place, in bounded time. */
class JsonFuzzTest {

    private static final byte[] SEED = """
            {
              "format": "mbup-snapshot",
              "formatVersion": 1,
              "iisVersion": "4.0",
              "keys": [
                { "path": "/LM", "keyType": "IIsComputer", "properties": [
                  { "name": "ScriptMaps", "id": 6014, "type": "MULTISZ", "userType": 2, "attributes": ["INHERIT"], "value": ["ä", "b"] },
                  { "name": "AspBufferingOn", "id": 7000, "type": "DWORD", "userType": 101, "attributes": [], "value": 0 }
                ] }
              ],
              "history": [
                { "changelog": "c", "id": "i", "author": "a", "checksum": null, "installedOn": "2000-02-17T00:00:00Z", "run": "1", "outcome": "EXECUTED", "edits": [
                  { "op": "put", "path": "/LM", "before": null, "after": { "id": 77777, "type": "BINARY", "value": "00ff" } },
                  { "op": "version", "before": "4.0", "after": null }
                ] }
              ]
            }
            """.getBytes(StandardCharsets.UTF_8);

    @Property(tries = 200)
    void anyBytesAreASnapshotOrARefusal(@ForAll byte[] bytes) {
        readOrRefuse(bytes);
    }

    @Property(tries = 1000)
    void anyDamageToASnapshotLeavesASnapshotOrARefusal(@ForAll("damaged") byte[] bytes) {
        readOrRefuse(bytes);
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        Arbitrary<String> insertions = Arbitraries.of(
                "",
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "\"",
                "\\",
                "\\u",
                "null",
                "true",
                "-",
                "1e999999999",
                "0x",
                "\u0000",
                "\ud83d",
                "\"value\":",
                "9".repeat(70),
                "//",
                " ");
        return Combinators.combine(
                        Arbitraries.integers().between(0, SEED.length),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.oneOf(insertions, Arbitraries.strings().ofMaxLength(3)))
                .as((at, removed, inserted) -> splice(at, Math.min(removed, SEED.length - at), inserted));
    }

    private static byte[] splice(int at, int removed, String inserted) {
        byte[] middle = inserted.getBytes(StandardCharsets.UTF_8);
        byte[] result = new byte[SEED.length - removed + middle.length];
        System.arraycopy(SEED, 0, result, 0, at);
        System.arraycopy(middle, 0, result, at, middle.length);
        System.arraycopy(SEED, at + removed, result, at + middle.length, SEED.length - at - removed);
        return result;
    }

    private static void readOrRefuse(byte[] bytes) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            try {
                Snapshot snapshot = Snapshots.read(bytes);
                String canonical = Snapshots.write(snapshot);
                assertThat(Snapshots.write(Snapshots.read(canonical))).isEqualTo(canonical);
            } catch (FormatException e) {
                assertThat(e.problem().where().source()).isEqualTo("test.json");
                assertThat(e.problem().where().line()).isPositive();
                assertThat(e.problem().where().column()).isPositive();
            }
        });
    }
}
