package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.mbup.compare.Comparison;
import org.mbup.compare.Difference;
import org.mbup.format.Formats;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.generate.GeneratedChangelog;
import org.mbup.history.History;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;

/** A generated changelog makes one metabase into the other, and taking it back gives the first one again. */
class GeneratedChangelogLawTest {

    private static final int TRIES = 100;
    private static Path folder;

    @BeforeContainer
    static void folder() throws IOException {
        folder = Files.createTempDirectory("generated");
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
    Arbitrary<Metabase> metabases() {
        Arbitrary<Optional<IisVersion>> labels = Arbitraries.of(
                Optional.of(IisVersion.V4_0), Optional.of(IisVersion.V5_0), Optional.<IisVersion>empty());
        return Combinators.combine(org.mbup.testing.Arbitrary.metabases(), labels)
                .as((metabase, label) -> MetabaseTree.of(metabase.keys(), label));
    }

    @Property(tries = TRIES)
    void theFirstBecomesTheSecondAndReturns(@ForAll("metabases") Metabase one, @ForAll("metabases") Metabase other)
            throws IOException {
        GeneratedChangelog changelog = GeneratedChangelog.between(one, other, "law", GeneratedChangelog.Form.YAML);
        Statistics.label("changesets")
                .collect(changelog.changeSets() > 2)
                .coverage(c -> c.check(true).percentage(p -> p > 40));
        if (changelog.changeSets() == 0) {
            assertThat(left(one, other)).isEmpty();
            return;
        }
        new MigrationFolder(folder).file("V1__generated.yaml", changelog.text());
        SnapshotDocument before = document(one);

        ReplayResult result =
                Replay.run(before, new MigrationFolder(folder).request().from(IisVersion.V4_0));

        assertThat(left(result.after(), other)).as(changelog.text()).isEmpty();
        assertThat(Comparison.of(result.after(), other).versions()).isEmpty();
        SnapshotDocument after = Snapshots.saved(before, result.after(), result.history());
        UndoResult undone = Undo.run(after, UndoRequest.LAST_RUN.at(folder.toString()));
        assertThat(after.render(undone.after(), undone.history()).bytes())
                .isEqualTo(before.format().write(before.snapshot()).bytes());
    }

    /** Values with percent signs and placeholders, in both forms, through the reader of migrations and back. */
    @Example
    void bothFormsSurviveTheReader() throws IOException {
        Metabase one = web("plain", "x");
        Metabase other = web("100% ${computername} ${:c} %20", "${x}");
        for (GeneratedChangelog.Form form : GeneratedChangelog.Form.values()) {
            String file = form == GeneratedChangelog.Form.YAML ? "V1__reader.yaml" : "V1__reader.adsutil";
            Path place = Files.createDirectory(folder.resolve(form.name()));
            MigrationFolder migrations = new MigrationFolder(place)
                    .file(
                            file,
                            GeneratedChangelog.between(one, other, "law", form).text());
            SnapshotDocument before = document(one);

            ReplayResult result = Replay.run(before, migrations.request().from(IisVersion.V4_0));

            assertThat(left(result.after(), other)).as(form.name()).isEmpty();
            SnapshotDocument after = Snapshots.saved(before, result.after(), result.history());
            UndoResult undone = Undo.run(after, UndoRequest.LAST_RUN.at(place.toString()));
            assertThat(Comparison.of(undone.after(), one).equivalent())
                    .as(form.name())
                    .isTrue();
            Files.delete(place.resolve(file));
            Files.delete(place);
        }
    }

    private static Metabase web(String comment, String item) {
        org.mbup.metabase.Property text =
                Catalogue.standard().byName("ServerComment").orElseThrow().property(new Value.Text(comment));
        org.mbup.metabase.Property list =
                Catalogue.standard().byName("ScriptMaps").orElseThrow().property(Value.Multi.of(item));
        return MetabaseTree.of(List.of(
                Key.of(KeyPath.LM, List.of()),
                Key.of(KeyPath.of("w3svc"), List.of()),
                Key.of(KeyPath.of("w3svc/1"), List.of(text, list))));
    }

    @Property(tries = TRIES)
    void whatIsEquivalentNeedsNoChangeset(@ForAll("metabases") Metabase metabase) {
        Metabase capitals = org.mbup.testing.Arbitrary.inCapitals(metabase);

        assertThat(GeneratedChangelog.between(metabase, capitals, "law", GeneratedChangelog.Form.YAML)
                        .changeSets())
                .isZero();
    }

    private static List<Difference> left(Metabase one, Metabase other) {
        return Comparison.of(one, other).differences().stream()
                .filter(difference ->
                        difference.after().filter(Catalogue.standard()::secret).isEmpty())
                .toList();
    }

    private static SnapshotDocument document(Metabase metabase) {
        Snapshot snapshot = new Snapshot(metabase, Optional.empty(), History.EMPTY);
        return Snapshots.read(Formats.named("json").write(snapshot).bytes());
    }
}
