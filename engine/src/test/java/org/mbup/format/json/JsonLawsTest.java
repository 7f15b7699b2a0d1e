package org.mbup.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mbup.format.ReadOptions;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.History;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.WorkingCopy;
import org.mbup.testing.Histories;

/** Laws 1, 8 and 10 for the JSON snapshot. */
class JsonLawsTest {

    @Provide
    Arbitrary<Metabase> metabases() {
        return org.mbup.testing.Arbitrary.metabases();
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.histories();
    }

    @Provide
    Arbitrary<org.mbup.metabase.Property> properties() {
        return org.mbup.testing.Arbitrary.properties();
    }

    @Property(tries = 150)
    void whatIsWrittenIsReadAgainWithAllItsData(
            @ForAll("metabases") Metabase metabase, @ForAll("histories") History history) {
        Snapshot snapshot = new Snapshot(metabase, Optional.of("WEBSERVER1"), history);

        Snapshot again = Snapshots.read(Snapshots.write(snapshot));

        assertThat(again.history()).isEqualTo(history);
        assertThat(again.computer()).contains("WEBSERVER1");
        assertThat(again.metabase().versionLabel()).isEqualTo(metabase.versionLabel());
        assertThat(again.metabase().keys()).hasSameSizeAs(metabase.keys());
        for (Key key : metabase.keys()) {
            Key read = again.metabase().key(key.path()).orElseThrow();
            assertThat(read.path().toString()).isEqualTo(key.path().toString());
            assertThat(read.properties()).containsExactlyInAnyOrderElementsOf(key.properties());
        }
    }

    @Property(tries = 150)
    void canonicalBytesAreReadAndWrittenAsTheSameBytes(
            @ForAll("metabases") Metabase metabase, @ForAll("histories") History history) {
        String canonical = Snapshots.write(new Snapshot(metabase, Optional.empty(), history));

        assertThat(Snapshots.write(Snapshots.read(canonical))).isEqualTo(canonical);
    }

    @Property(tries = 100)
    void theOrderOfKeysAndPropertiesDoesNotMatter(@ForAll("metabases") Metabase metabase, @ForAll Random random) {
        List<Key> shuffled = new ArrayList<>();
        for (Key key : metabase.keys()) {
            List<org.mbup.metabase.Property> properties = new ArrayList<>(key.properties());
            Collections.shuffle(properties, random);
            shuffled.add(Key.of(key.path(), properties));
        }
        Collections.shuffle(shuffled, random);

        assertThat(canonical(MetabaseTree.of(shuffled, metabase.versionLabel())))
                .isEqualTo(canonical(metabase));
    }

    @Property(tries = 100)
    void theLetterCaseOfPathsChangesTheirSpellingOnly(@ForAll("metabases") Metabase metabase) {
        List<Key> upper = metabase.keys().stream()
                .map(key ->
                        Key.of(KeyPath.absolute(key.path().toString().toUpperCase(Locale.ENGLISH)), key.properties()))
                .toList();
        List<Key> distinct = upper.stream().distinct().toList();
        if (upper.stream().anyMatch(key -> metabase.key(key.path()).isEmpty())) {
            return; // a letter whose upper case is two letters, which the metabase does not fold
        }

        String[] before = canonical(metabase).split("\n");
        String[] after =
                canonical(MetabaseTree.of(distinct, metabase.versionLabel())).split("\n");

        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.length; i++) {
            if (!before[i].startsWith("    { \"path\"")) {
                assertThat(after[i]).isEqualTo(before[i]);
            }
        }
    }

    @Property(tries = 100)
    void takingEverythingBackGivesTheOriginalBytes(
            @ForAll("metabases") Metabase metabase, @ForAll("properties") org.mbup.metabase.Property property) {
        byte[] original = canonical(metabase).getBytes(StandardCharsets.UTF_8);
        SnapshotDocument document = Snapshots.FORMAT.read(original, ReadOptions.of("test.json"));
        WorkingCopy copy = new WorkingCopy(document.snapshot().metabase());
        KeyPath added = KeyPath.of("/LM/W3SVC/added by this test");
        copy.apply(new Edit.AddKey(added));
        copy.apply(new Edit.PutProperty(added, Optional.empty(), property));
        byte[] changed = document.render(copy, History.EMPTY).bytes();
        copy.rollbackTo(0);

        assertThat(changed).isNotEqualTo(original);
        assertThat(document.render(copy, History.EMPTY).bytes()).isEqualTo(original);
    }

    private static String canonical(Metabase metabase) {
        return Snapshots.write(new Snapshot(metabase, Optional.empty(), History.EMPTY));
    }
}
