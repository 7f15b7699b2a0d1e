package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.mbup.format.Formats;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.History;
import org.mbup.metabase.Metabase;
import org.mbup.testing.Arbitrary;

/** The laws of a replay, on generated metabases. */
class ReplayLawsTest {

    private static final int TRIES = 40;

    private static Path folder;

    @BeforeContainer
    static void migrations() throws IOException {
        folder = Files.createTempDirectory("laws");
        String scope = "path: /LM/W3SVC, ";
        new MigrationFolder(folder)
                .step("V1__web.yaml", "createKey: { path: /LM/W3SVC, keyType: IIsWebService }")
                .step(
                        "V2__preserve.yaml",
                        "preserveProperty: { " + scope
                                + "property: NTAuthenticationProviders, cleanInstall: \"Negotiate,NTLM\" }",
                        "preserveProperty: { " + scope
                                + "property: AspBufferingOn, pinned: \"FALSE\", cleanInstall: \"TRUE\" }")
                .step("V3__verbs.yaml", "convertScriptMapVerbs: { path: /LM/W3SVC }")
                .step("V4__remove.yaml", "deleteKey: { path: /LM/W3SVC/2 }")
                .step("V5__version.yaml", "upgradeVersion: { from: \"4.0\", to: \"5.0\" }")
                .optIn(
                        "V6__negotiate.yaml",
                        "negotiate",
                        "replaceValue: { " + scope
                                + "property: NTAuthenticationProviders, from: NTLM, to: \"Negotiate,NTLM\", includeLower: \"true\" }");
    }

    @AfterContainer
    static void clean() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Provide
    net.jqwik.api.Arbitrary<SnapshotDocument> snapshots() {
        return Arbitrary.metabases().map(ReplayLawsTest::document);
    }

    @Provide
    net.jqwik.api.Arbitrary<String[]> choices() {
        return Arbitraries.of(new String[0], new String[] {"negotiate"});
    }

    private static SnapshotDocument document(Metabase metabase) {
        Snapshot snapshot = new Snapshot(metabase, Optional.empty(), History.EMPTY);
        return Snapshots.read(Formats.named("json").write(snapshot).bytes());
    }

    private static ReplayRequest request() {
        return ReplayRequest.DEFAULT.at(folder.toString()).from(org.mbup.metabase.IisVersion.V4_0);
    }

    private static byte[] bytes(SnapshotDocument document) {
        return document.format().write(document.snapshot()).bytes();
    }

    private static SnapshotDocument applied(SnapshotDocument document, ReplayRequest request) {
        ReplayResult result = Replay.run(document, request);
        return Snapshots.saved(document, result.after(), result.history());
    }

    @Property(tries = TRIES)
    void aSecondReplayIsEmpty(@ForAll("snapshots") SnapshotDocument document, @ForAll("choices") String[] with) {
        SnapshotDocument once = applied(document, request().with(with));

        ReplayResult again = Replay.run(once, request().with(with));

        assertThat(again.changed()).isFalse();
        assertThat(again.after().journal()).isEmpty();
    }

    @Property(tries = TRIES)
    void takingEverythingBackGivesTheSameBytes(
            @ForAll("snapshots") SnapshotDocument document, @ForAll("choices") String[] with) {
        SnapshotDocument once = applied(document, request().with(with));

        UndoResult undone = Undo.run(once, UndoRequest.LAST_RUN.at(folder.toString()));

        assertThat(once.render(undone.after(), undone.history()).bytes()).isEqualTo(bytes(document));
    }

    @Property(tries = TRIES)
    void stepsInTwoRunsAreTheStepsInOne(@ForAll("snapshots") SnapshotDocument document) {
        SnapshotDocument inTwo = applied(applied(document, request().only("web", "preserve", "verbs")), request());
        SnapshotDocument inOne = applied(document, request());

        assertThat(keysOf(inTwo)).isEqualTo(keysOf(inOne));
    }

    private static byte[] keysOf(SnapshotDocument document) {
        Snapshot snapshot = document.snapshot();
        return document.format()
                .write(new Snapshot(snapshot.metabase(), snapshot.computer(), History.EMPTY))
                .bytes();
    }

    @Property(tries = TRIES)
    void withoutTheStepAskedForByNameNoProviderListChanges(@ForAll("snapshots") SnapshotDocument document) {
        ReplayResult result = Replay.run(document, request());

        assertThat(result.steps())
                .flatExtracting(StepResult::edits)
                .filteredOn(edit -> edit instanceof org.mbup.metabase.Edit.PutProperty put
                        && put.after().id() == Snapshots.PROVIDERS)
                .isEmpty();
    }

    @Property(tries = TRIES)
    void everyEditBelongsToAStep(@ForAll("snapshots") SnapshotDocument document, @ForAll("choices") String[] with) {
        ReplayResult result = Replay.run(document, request().with(with));

        assertThat(result.steps().stream()
                        .flatMap(step -> step.edits().stream())
                        .toList())
                .isEqualTo(result.after().journal());
    }
}
