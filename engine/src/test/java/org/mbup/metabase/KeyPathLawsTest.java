package org.mbup.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KeyPathLawsTest {

    @Provide
    Arbitrary<KeyPath> paths() {
        return org.mbup.testing.Arbitrary.paths();
    }

    @Property(tries = 200)
    void theAdministrationScriptsFormReadsBack(@ForAll("paths") KeyPath path) {
        assertThat(KeyPath.of(path.adsutil())).isEqualTo(path);
        assertThat(KeyPath.absolute(path.toString())).isEqualTo(path);
    }

    @Property(tries = 200)
    void orderAgreesWithEqualityAndIsAntisymmetric(@ForAll("paths") KeyPath a, @ForAll("paths") KeyPath b) {
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    }

    @Property(tries = 200)
    void orderIsTransitive(@ForAll("paths") KeyPath a, @ForAll("paths") KeyPath b, @ForAll("paths") KeyPath c) {
        List<KeyPath> sorted = List.of(a, b, c).stream().sorted().toList();
        assertThat(sorted.get(0)).isLessThanOrEqualTo(sorted.get(2));
    }

    @Property(tries = 200)
    void nothingForeignLiesBetweenAKeyAndItsLowerKeys(
            @ForAll("paths") KeyPath root, @ForAll("paths") KeyPath other, @ForAll("paths") KeyPath below) {
        KeyPath lower = root.child(below.toString().substring(1));
        if (!other.isWithin(root)) {
            boolean between = root.compareTo(other) < 0 && other.compareTo(lower) < 0;
            assertThat(between).isFalse();
        }
    }

    @Property(tries = 100)
    void theKeyAboveAChildIsTheKey(@ForAll("paths") KeyPath path) {
        KeyPath child = path.child("New Name");
        assertThat(child.parent()).isEqualTo(path);
        assertThat(child.name()).isEqualTo("New Name");
        assertThat(child.depth()).isEqualTo(path.depth() + 1);
        assertThat(child.isWithin(path)).isTrue();
        assertThat(child).isGreaterThan(path);
    }
}
