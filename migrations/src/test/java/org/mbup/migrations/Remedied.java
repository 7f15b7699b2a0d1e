package org.mbup.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.mbup.format.Formats;
import org.mbup.format.ReadOptions;
import org.mbup.format.SnapshotDocument;
import org.mbup.liquibase.Replay;
import org.mbup.liquibase.ReplayRequest;
import org.mbup.liquibase.ReplayResult;
import org.mbup.liquibase.StepResult;
import org.mbup.liquibase.Undo;
import org.mbup.liquibase.UndoRequest;
import org.mbup.liquibase.UndoResult;
import org.mbup.metabase.WorkingCopy;

/** A small server and one step alone, a remedy or any other, tried on it. */
final class Remedied {

    private final byte[] bytes;
    private final SnapshotDocument document;
    private final String remedy;
    private final ReplayRequest request;
    private final ReplayResult result;

    private Remedied(byte[] bytes, String remedy, ReplayRequest request) {
        this.bytes = bytes;
        this.document = read(bytes);
        this.remedy = remedy;
        this.request = request;
        this.result = Replay.run(document, request);
    }

    /** The remedy tried on a server of that version with these keys. */
    static Remedied of(String remedy, String version, String... keys) {
        return new Remedied(server(version, keys), remedy, Rehearsal.REQUEST.only(remedy));
    }

    /** A step of the upgrade alone, copied to a folder of its own, on a server of IIS 4.0 with these keys. */
    static Remedied step(Path folder, String step, UnaryOperator<ReplayRequest> options, String... keys) {
        Path file = ChangelogFiles.all().stream()
                .filter(f -> f.getFileName().toString().endsWith("__" + step.replace('-', '_') + ".yaml"))
                .findFirst()
                .orElseThrow();
        try {
            Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Remedied(server("4.0", keys), step, options.apply(Rehearsal.REQUEST.at(folder.toString())));
    }

    private static byte[] server(String version, String... keys) {
        String json = """
                { "format": "mbup-snapshot", "formatVersion": 1, "iisVersion": "%s",
                  "keys": [ { "path": "/LM", "properties": [] }, %s ], "history": [] }
                """.formatted(version, String.join(", ", keys));
        SnapshotDocument draft = read(json.getBytes(StandardCharsets.UTF_8));
        WorkingCopy same = new WorkingCopy(draft.snapshot().metabase());
        return draft.render(same, draft.snapshot().history()).bytes();
    }

    /** A key of a server: its path, then name and JSON value of each property. */
    static String key(String path, String... properties) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < properties.length; i += 2) {
            all.add("{ \"name\": \"%s\", \"value\": %s }".formatted(properties[i], properties[i + 1]));
        }
        return "{ \"path\": \"%s\", \"properties\": [ %s ] }".formatted(path, String.join(", ", all));
    }

    private static SnapshotDocument read(byte[] json) {
        return Formats.named("json").read(json, ReadOptions.of("server.json"));
    }

    private StepResult step() {
        return result.steps().stream()
                .filter(step -> step.step().name().equals(remedy))
                .findFirst()
                .orElseThrow();
    }

    boolean ran() {
        return step().state() == StepResult.State.RAN;
    }

    /** Why it did not run. */
    String reason() {
        return step().reason();
    }

    /** What changed in the whole metabase: {@code - } before a line that is gone, {@code + } before one that is new. */
    List<String> changes() {
        List<String> before = Rehearsal.lines(document.snapshot().metabase());
        List<String> after = Rehearsal.lines(result.after());
        List<String> changes = new ArrayList<>();
        before.stream().filter(line -> !after.contains(line)).forEach(line -> changes.add("- " + line));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> changes.add("+ " + line));
        return changes;
    }

    List<String> edits() {
        return step().edits().stream().map(Rehearsal::line).toList();
    }

    List<String> findings() {
        return step().findings().stream()
                .map(finding -> finding.kind() + " " + finding.path() + ": " + finding.note())
                .toList();
    }

    /** Whether undoing what ran gives the bytes back. */
    boolean undoRestoresTheBytes() {
        byte[] written = document.render(result.after(), result.history()).bytes();
        SnapshotDocument migrated = read(written);
        UndoResult undone = Undo.run(
                migrated,
                "server.json",
                UndoRequest.LAST_RUN.at(request.locations().toArray(String[]::new)));
        return Arrays.equals(
                bytes, migrated.render(undone.after(), undone.history()).bytes());
    }

    /** Whether running the remedy again on what it wrote changes anything. */
    boolean changesAgain() {
        SnapshotDocument migrated =
                read(document.render(result.after(), result.history()).bytes());
        return Replay.run(migrated, request).changed();
    }
}
