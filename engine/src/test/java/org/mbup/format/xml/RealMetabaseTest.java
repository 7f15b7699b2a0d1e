package org.mbup.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mbup.format.FormatException;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.History;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.Value;
import org.mbup.metabase.WorkingCopy;

/** A MetaBase.xml of a real IIS 6.0 server. It is not part of the project; without it these tests are skipped. */
class RealMetabaseTest {

    private static final long COMMENT = 1015;

    private byte[] bytes;

    @BeforeEach
    void find() throws IOException {
        Path file = null;
        for (Path at = Path.of("").toAbsolutePath(); at != null && file == null; at = at.getParent()) {
            Path candidate = at.resolve("shared/data/metabase-iis6-real.xml");
            file = Files.exists(candidate) ? candidate : null;
        }
        Assumptions.assumeTrue(file != null, "../shared/data/metabase-iis6-real.xml is not there");
        bytes = Files.readAllBytes(file);
    }

    @Test
    void itIsReadAndWrittenBackUnchanged() {
        SnapshotDocument document = Xml.read(bytes);
        assertThat(document.snapshot().metabase().keys()).hasSize(56);
        assertThat(document.snapshot().metabase().iisVersion()).contains(IisVersion.V6_0);
        assertThat(document.snapshot().metabase().keys())
                .allSatisfy(key -> assertThat(key.properties()).allMatch(p -> key.has(p.id())));
        ReadingTest.assertUnchanged(bytes);
    }

    @Test
    void everyAttributeIsInTheCatalogue() {
        String text = Xml.text(bytes);
        long attributes = text.lines()
                .filter(line -> line.matches("\t\t[A-Za-z]\\w*=\".*"))
                .count();
        long customParts =
                6 * text.lines().filter(line -> line.equals("\t<Custom")).count();
        long global = 5;
        long typed = Xml.read(bytes).snapshot().metabase().keys().stream()
                .filter(key -> key.keyType().isPresent())
                .count();
        long properties = Xml.read(bytes).snapshot().metabase().keys().stream()
                .mapToLong(key -> key.properties().size())
                .sum();
        assertThat(properties).isEqualTo(attributes - customParts - global + customParts / 6 + typed);
    }

    @Test
    void writtenAfreshItHoldsTheSame() {
        SnapshotDocument document = Xml.read(bytes);
        byte[] fresh = new MetabaseXmlFormat().write(document.snapshot()).bytes();
        assertThat(SameMetabase.check(
                        Xml.read(fresh).snapshot().metabase(),
                        document.snapshot().metabase()))
                .isTrue();
    }

    @Test
    void oneValueCanBeSplicedAndTakenBack() {
        SnapshotDocument document = Xml.read(bytes);
        WorkingCopy copy = new WorkingCopy(document.snapshot().metabase());
        Key key = copy.keysWith(COMMENT).findFirst().orElseThrow();
        Edit edit = Xml.set(copy, key.path(), COMMENT, new Value.Text("x"));
        copy.apply(edit);
        String old =
                "ServerComment=\"" + key.property(COMMENT).orElseThrow().value().display() + '"';
        byte[] after = document.render(copy, History.EMPTY).bytes();
        assertThat(Xml.text(after)).isEqualTo(Xml.text(bytes).replaceFirst(old, "ServerComment=\"x\""));
        byte[] migrated = Xml.apply(bytes, "1", "r1", List.of(edit));
        assertThat(Xml.undo(migrated, 1)).isEqualTo(bytes);
    }

    @Test
    void mutatedItGivesAValueOrAFormatError() {
        Random random = new Random(42);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] mutated = Arrays.copyOf(bytes, i % 3 == 0 ? random.nextInt(bytes.length) : bytes.length);
            if (mutated.length > 0) {
                HostileInputTest.mutate(mutated, random);
            }
            try {
                Xml.read(mutated).snapshot().metabase().keys().forEach(Key::properties);
            } catch (FormatException e) {
                refused++;
                assertThat(e.problem().where().line()).isPositive();
            }
        }
        assertThat(refused).isBetween(100, 300);
    }
}
