package org.mbup.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mbup.change.Finding;
import org.mbup.format.Formats;
import org.mbup.format.ReadOptions;
import org.mbup.format.SnapshotDocument;
import org.mbup.liquibase.Replay;
import org.mbup.liquibase.ReplayRequest;
import org.mbup.liquibase.ReplayResult;
import org.mbup.liquibase.StepResult;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;

/** Replays the changelog on a snapshot of the fixtures and writes down what it came to, one line a thing. */
final class Rehearsal {

    static final ReplayRequest REQUEST =
            ReplayRequest.DEFAULT.by(Clock.fixed(Instant.parse("2000-02-17T00:00:00Z"), ZoneOffset.UTC));

    private static final Path FIXTURES = Path.of("../fixtures/snapshots");

    private final SnapshotDocument document;
    private final ReplayResult result;

    private Rehearsal(SnapshotDocument document, ReplayResult result) {
        this.document = document;
        this.result = result;
    }

    static Rehearsal of(String fixture, ReplayRequest request) {
        SnapshotDocument document = read(fixture);
        return new Rehearsal(document, Replay.run(document, fixture, request));
    }

    static Rehearsal of(String fixture) {
        return of(fixture, REQUEST);
    }

    /** Every snapshot of the fixtures that says it is of IIS 4.0, or does not say. */
    static List<String> servers() {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".tsv") && !name.startsWith("iis5"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SnapshotDocument read(String fixture) {
        return read(fixture, bytes(fixture));
    }

    private static SnapshotDocument read(String name, byte[] bytes) {
        return Formats.detect(bytes, name).read(bytes, ReadOptions.of(name));
    }

    static byte[] bytes(String fixture) {
        try {
            return Files.readAllBytes(FIXTURES.resolve(fixture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replays again on what this replay would write. */
    Rehearsal again(ReplayRequest request) {
        SnapshotDocument migrated = written();
        return new Rehearsal(migrated, Replay.run(migrated, "migrated", request));
    }

    /** What this replay would write, read again. */
    SnapshotDocument written() {
        return read(
                "migrated", document.render(result.after(), result.history()).bytes());
    }

    Metabase before() {
        return document.snapshot().metabase();
    }

    Metabase after() {
        return result.after();
    }

    boolean changed() {
        return result.changed();
    }

    StepResult step(String name) {
        return result.steps().stream()
                .filter(step -> step.step().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<StepResult> steps() {
        return result.steps();
    }

    /** {@code 5.0.010 RAN}, one line a step. */
    List<String> states() {
        return result.steps().stream()
                .map(step -> step.step().version() + ' ' + step.state())
                .toList();
    }

    /** What one step edits. */
    List<String> edits(String step) {
        return step(step).edits().stream().map(Rehearsal::line).toList();
    }

    /** What one step tells. */
    List<String> findings(String step) {
        return step(step).findings().stream().map(Rehearsal::line).toList();
    }

    private static String line(Finding finding) {
        return finding.kind() + " " + finding.path() + ' ' + finding.property()
                + finding.cleanInstall()
                        .map(value -> " (clean: " + value.display() + ')')
                        .orElse("");
    }

    static String line(Edit edit) {
        if (edit instanceof Edit.PutProperty put) {
            return put.path() + " " + put.after().name() + ": "
                    + put.before().map(Rehearsal::value).orElse("none") + " -> " + value(put.after());
        }
        if (edit instanceof Edit.RemoveProperty remove) {
            return remove.path() + " " + remove.before().name() + ": " + value(remove.before()) + " -> none";
        }
        if (edit instanceof Edit.RemoveKey remove) {
            return remove.path() + " removed";
        }
        if (edit instanceof Edit.AddKey add) {
            return add.path() + " created";
        }
        if (edit instanceof Edit.SetVersion version) {
            return "version " + text(version.before()) + " -> " + text(version.after());
        }
        return edit.toString();
    }

    private static String text(Optional<?> optional) {
        return optional.map(Object::toString).orElse("none");
    }

    private static String value(Property property) {
        return '"' + property.value().display() + '"';
    }

    /** Key, id and the whole property as lines, to compare metabases. */
    static List<String> lines(Metabase metabase) {
        List<String> lines = new ArrayList<>();
        metabase.keys().forEach(key -> key.properties().forEach(property -> lines.add(key.path() + " " + property)));
        return lines;
    }

    /** Who sets NTAuthenticationProviders to what, in the order of the keys' names. */
    static List<String> providers(Metabase metabase) {
        return metabase.keysWith(6032)
                .map(key -> key.path() + " "
                        + key.property(6032).orElseThrow().value().display())
                .sorted()
                .toList();
    }
}
