package org.mbup.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;

/** What must hold whichever metabases are compared. */
class ComparisonLawsTest {

    @Provide
    Arbitrary<Metabase> metabases() {
        return org.mbup.testing.Arbitrary.metabases();
    }

    @Property(tries = 150)
    void capitalsAndOrderMakeNoDifference(@ForAll("metabases") Metabase metabase) {
        Comparison comparison = Comparison.of(metabase, backwards(org.mbup.testing.Arbitrary.inCapitals(metabase)));

        assertThat(comparison.equivalent()).isTrue();
    }

    private static Metabase backwards(Metabase metabase) {
        List<Key> keys = new ArrayList<>();
        for (Key key : metabase.keys()) {
            List<org.mbup.metabase.Property> properties = new ArrayList<>(key.properties());
            Collections.reverse(properties);
            keys.add(Key.of(key.path(), properties));
        }
        Collections.reverse(keys);
        return MetabaseTree.of(keys, metabase.versionLabel());
    }

    @Property(tries = 150)
    void readBackwardsItIsTheSameDifferences(@ForAll("metabases") Metabase one, @ForAll("metabases") Metabase other) {
        Comparison there = Comparison.of(one, other);
        Comparison back = Comparison.of(other, one);

        assertThat(back.differences()).hasSameSizeAs(there.differences());
        for (int i = 0; i < back.differences().size(); i++) {
            Difference a = there.differences().get(i);
            Difference b = back.differences().get(i);
            assertThat(b.path()).isEqualTo(a.path());
            assertThat(b.before()).isEqualTo(a.after());
            assertThat(b.after()).isEqualTo(a.before());
        }
    }

    @Property(tries = 150)
    void withoutDifferencesEveryValueIsThere(@ForAll("metabases") Metabase one, @ForAll("metabases") Metabase other) {
        long differing = Comparison.of(one, other).differences().stream()
                .filter(difference -> !difference.ofKey())
                .count();

        assertThat(differing).isEqualTo(count(one, other) + countOnlyIn(other, one));
    }

    private static long count(Metabase one, Metabase other) {
        return one.keys().stream()
                .flatMap(key -> key.properties().stream()
                        .filter(p -> other.explicit(key.path(), p.id())
                                .filter(p::sameData)
                                .isEmpty()))
                .count();
    }

    private static long countOnlyIn(Metabase one, Metabase other) {
        return one.keys().stream()
                .flatMap(key -> key.properties().stream()
                        .filter(p -> other.explicit(key.path(), p.id()).isEmpty()))
                .count();
    }

    @Property(tries = 100)
    void aSideThatChangedNothingContradictsNobody(
            @ForAll("metabases") Metabase base, @ForAll("metabases") Metabase other) {
        ThreeWay ofA = ThreeWay.of(base, other, base);

        assertThat(ofA.changes()).allMatch(change -> change.verdict() == ThreeWayChange.Verdict.ONLY_A);
        assertThat(ofA.changes()).hasSameSizeAs(Comparison.of(base, other).differences());
        assertThat(ThreeWay.of(base, other, other).changes())
                .allMatch(change -> change.verdict() == ThreeWayChange.Verdict.BOTH);
    }

    @Example
    void whatOneChangesAndTheOtherDeletesIsAConflict() {
        Metabase base = MetabaseTree.of(List.of(key("/LM"), key("/LM/W3SVC/1", "old")));
        Metabase changed =
                MetabaseTree.of(List.of(key("/LM"), key("/LM/W3SVC/1", "new"), key("/LM/W3SVC/1/ROOT", "x")));
        Metabase deleted = MetabaseTree.of(List.of(key("/LM"), key("/LM/W3SVC")));

        ThreeWay threeWay = ThreeWay.of(base, changed, deleted);

        assertThat(threeWay.count(ThreeWayChange.Verdict.CONFLICT)).isEqualTo(3);
        assertThat(threeWay.count(ThreeWayChange.Verdict.ONLY_B)).isEqualTo(1);
    }

    @Example
    void anUpperKeyThatIsNotListedIsThere() {
        Metabase sparse = MetabaseTree.of(List.of(key("/LM/W3SVC/1", "x")));
        Metabase whole = MetabaseTree.of(List.of(key("/LM"), key("/LM/W3SVC"), key("/lm/w3svc/1", "x")));

        Comparison comparison = Comparison.of(sparse, whole);

        assertThat(comparison.equivalent()).isTrue();
        assertThat(comparison.representation().sentences())
                .containsExactly(
                        "1 key spelt in another letter case",
                        "2 upper keys without properties listed on one side only");
    }

    private static Key key(String path, String... comment) {
        return Key.of(
                KeyPath.absolute(path),
                comment.length == 0
                        ? List.of()
                        : List.of(new org.mbup.metabase.Property(
                                1015,
                                "ServerComment",
                                UserType.SERVER,
                                Attributes.INHERIT,
                                new Value.Text(comment[0]))));
    }
}
