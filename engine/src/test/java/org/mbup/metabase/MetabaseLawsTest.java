package org.mbup.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MetabaseLawsTest {

    @Provide
    Arbitrary<Metabase> metabases() {
        return org.mbup.testing.Arbitrary.metabases();
    }

    @Provide
    Arbitrary<KeyPath> paths() {
        return org.mbup.testing.Arbitrary.paths();
    }

    @Property(tries = 150)
    void theDifferenceTurnsOneMetabaseIntoTheOther(
            @ForAll("metabases") Metabase before, @ForAll("metabases") Metabase after) {
        WorkingCopy copy = new WorkingCopy(before);
        copy.apply(MetabaseDiff.diff(before, after));
        assertThat(MetabaseDiff.same(copy, after)).isTrue();
        assertThat(content(copy)).containsExactlyInAnyOrderElementsOf(content(after));
    }

    @Property(tries = 100)
    void theKeysWithAPropertyAreThoseThatSetItHoweverOftenAsked(
            @ForAll("metabases") Metabase before, @ForAll("metabases") Metabase after) {
        WorkingCopy copy = new WorkingCopy(before);
        copy.apply(MetabaseDiff.diff(before, after));
        List<Long> ids = copy.keys().stream()
                .flatMap(key -> key.properties().stream())
                .map(org.mbup.metabase.Property::id)
                .distinct()
                .toList();
        for (int asked = 0; asked < 3; asked++) {
            for (long id : ids) {
                assertThat(before.keysWith(id).toList())
                        .isEqualTo(before.keys().stream()
                                .filter(key -> key.has(id))
                                .toList());
                assertThat(copy.keysWith(id).map(Key::path))
                        .containsExactlyInAnyOrderElementsOf(copy.keys().stream()
                                .filter(key -> key.has(id))
                                .map(Key::path)
                                .toList());
            }
        }
    }

    @Property(tries = 150)
    void theInversesInReverseOrderRestoreTheBase(
            @ForAll("metabases") Metabase before, @ForAll("metabases") Metabase after) {
        WorkingCopy copy = new WorkingCopy(before);
        List<Edit> edits = MetabaseDiff.diff(before, after);
        copy.apply(edits);
        for (int i = edits.size() - 1; i >= 0; i--) {
            copy.apply(edits.get(i).inverse());
        }
        assertThat(plain(copy)).isEqualTo(plain(before));
        assertThat(spellings(copy)).isEqualTo(spellings(before));
    }

    @Property(tries = 150)
    void theFastDifferenceOfAWorkingCopyIsTheGeneralOne(
            @ForAll("metabases") Metabase before, @ForAll("metabases") Metabase after) {
        WorkingCopy copy = new WorkingCopy(before);
        copy.apply(MetabaseDiff.diff(before, after));
        Metabase flat = MetabaseTree.of(plain(copy), copy.versionLabel());
        assertThat(MetabaseDiff.diff(before, copy)).isEqualTo(MetabaseDiff.diff(before, flat));
    }

    @Property(tries = 100)
    void editsThatCancelLeaveNoDifference(@ForAll("metabases") Metabase before, @ForAll("metabases") Metabase after) {
        WorkingCopy copy = new WorkingCopy(before);
        copy.apply(MetabaseDiff.diff(before, after));
        copy.rollbackTo(0);
        assertThat(MetabaseDiff.diff(before, copy)).isEmpty();
    }

    @Property(tries = 100)
    void aDifferenceThatMissesAnEditIsNoticed(
            @ForAll("metabases") Metabase before, @ForAll("metabases") Metabase after) {
        List<Edit> edits = MetabaseDiff.diff(before, after);
        if (!edits.isEmpty()) {
            WorkingCopy copy = new WorkingCopy(before);
            copy.apply(edits);
            copy.apply(edits.get(edits.size() - 1).inverse());
            assertThat(MetabaseDiff.same(copy, after)).isFalse();
        }
    }

    @Property(tries = 150)
    void aSubtreeIsExactlyTheKeysWithin(
            @ForAll("metabases") Metabase before, @ForAll("metabases") Metabase after, @ForAll("paths") KeyPath root) {
        WorkingCopy copy = new WorkingCopy(before);
        copy.apply(MetabaseDiff.diff(before, after));
        for (Metabase metabase : List.of(before, copy)) {
            List<KeyPath> within = metabase.keys().stream()
                    .map(Key::path)
                    .filter(path -> path.isWithin(root))
                    .sorted()
                    .toList();
            assertThat(metabase.subtree(root)).extracting(Key::path).isEqualTo(within);
            assertThat(metabase.children(root))
                    .extracting(Key::path)
                    .isEqualTo(within.stream()
                            .filter(path -> path.depth() == root.depth() + 1)
                            .toList());
        }
    }

    @Property(tries = 150)
    void theEffectiveValueIsTheNearestInheritableOne(
            @ForAll("metabases") Metabase metabase, @ForAll("paths") KeyPath path, @ForAll Random random) {
        List<Key> all = List.copyOf(metabase.keys());
        KeyPath at = all.isEmpty() || random.nextBoolean()
                ? path
                : all.get(random.nextInt(all.size())).path().child("x");
        for (long id : List.of(6032L, 3001L, 6014L)) {
            Optional<EffectiveProperty> found = metabase.effective(at, id);
            Optional<Key> expected = all.stream()
                    .filter(key -> at.isWithin(key.path()))
                    .filter(key -> key.path().equals(at)
                            ? key.has(id)
                            : key.property(id)
                                    .filter(p -> p.attributes().inherit())
                                    .isPresent())
                    .max((a, b) -> Integer.compare(a.path().depth(), b.path().depth()));
            assertThat(found.map(EffectiveProperty::from)).isEqualTo(expected.map(Key::path));
            assertThat(found.map(EffectiveProperty::property)).isEqualTo(expected.flatMap(key -> key.property(id)));
        }
    }

    @Property(tries = 100)
    void theOrderOfKeysDoesNotChangeAnyAnswer(@ForAll("metabases") Metabase metabase, @ForAll Random random) {
        List<Key> shuffled = new ArrayList<>(metabase.keys());
        Collections.shuffle(shuffled, random);
        Metabase other = MetabaseTree.of(shuffled, metabase.versionLabel());
        assertThat(other.subtree(KeyPath.ROOT)).isEqualTo(metabase.subtree(KeyPath.ROOT));
        assertThat(MetabaseDiff.same(metabase, other)).isTrue();
    }

    private static List<String> content(Metabase metabase) {
        List<String> lines = new ArrayList<>();
        for (Key key : metabase.keys()) {
            lines.add(key.path().folded());
            key.properties()
                    .forEach(p -> lines.add(key.path().folded() + " " + p.id() + " " + p.userType() + " "
                            + p.attributes() + " " + p.value()));
        }
        return lines;
    }

    /** The keys with all that is known of their edits forgotten. */
    private static List<Key> plain(Metabase metabase) {
        return metabase.keys().stream()
                .map(key -> Key.of(key.path(), key.properties()))
                .toList();
    }

    private static List<String> spellings(Metabase metabase) {
        return metabase.keys().stream().map(key -> key.path().toString()).toList();
    }
}
