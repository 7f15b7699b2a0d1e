package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mbup.compare.Comparison;
import org.mbup.compare.Difference;
import org.mbup.format.Formats;
import org.mbup.format.Snapshot;
import org.mbup.history.History;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.schema.Catalogue;
import org.mbup.testing.Arbitrary;

/** The changelog Liquibase writes of the differences between two metabases makes one into the other, but for secrets. */
class DiffChangelogLawTest {

    @Provide
    static net.jqwik.api.Arbitrary<Metabase> metabases() {
        return Arbitrary.metabases().filter(metabase -> metabase.key(KeyPath.LM).isPresent());
    }

    @Provide
    static net.jqwik.api.Arbitrary<String> endings() {
        return Arbitraries.of("yaml", "json", "xml");
    }

    @Property(tries = 60)
    void theTargetBecomesTheReference(
            @ForAll("metabases") Metabase target,
            @ForAll("metabases") Metabase reference,
            @ForAll("endings") String ending)
            throws Exception {
        Path folder = Files.createTempDirectory("diff-law");
        try {
            Path snapshot = write(folder.resolve("target.json"), target);
            Path other = write(folder.resolve("reference.json"), reference);
            String url = "metabase:" + snapshot + "?backup=false";
            Path changelog = folder.resolve("diff." + ending);

            new StockCommands(folder, url, changelog.toString())
                    .run("diffChangelog", "referenceUrl", "metabase:" + other);
            if (Files.exists(changelog)) {
                new StockCommands(folder, url, "diff." + ending).run("update");
            }

            Metabase after =
                    Snapshots.read(Files.readAllBytes(snapshot)).snapshot().metabase();
            List<Difference> left = Comparison.of(after, reference).differences().stream()
                    .filter(difference -> !secret(difference))
                    .toList();
            assertThat(left)
                    .as(Files.exists(changelog) ? Files.readString(changelog) : "no changelog")
                    .isEmpty();
        } finally {
            delete(folder);
        }
    }

    private static boolean secret(Difference difference) {
        return difference.after().filter(Catalogue.standard()::secret).isPresent();
    }

    private static Path write(Path file, Metabase metabase) throws IOException {
        Snapshot snapshot = new Snapshot(metabase, Optional.empty(), History.EMPTY);
        return Files.write(file, Formats.named("json").write(snapshot).bytes());
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
