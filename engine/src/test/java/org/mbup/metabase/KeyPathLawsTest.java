package org.mbup.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
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

    @Property(tries = 1000)
    void numbersGoByValueThenNamesAndKeysAboveFirst(@ForAll("odd") KeyPath a, @ForAll("odd") KeyPath b) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.signum(byComponents(a, b)));
    }

    @Provide
    Arbitrary<KeyPath> odd() {
        Arbitrary<String> names = Arbitraries.of(
                "1", "01", "001", "2", "10", "9", "099", "0", "00", "a", "A b", "a!", "é", "\u4e00", "x1");
        return names.list().ofMinSize(0).ofMaxSize(4).map(list -> KeyPath.absolute("/" + String.join("/", list)));
    }

    private static int byComponents(KeyPath a, KeyPath b) {
        for (int i = 0; i < Math.min(a.depth(), b.depth()); i++) {
            int order = byName(a.names().get(i), b.names().get(i));
            if (order != 0) {
                return order;
            }
        }
        return a.depth() - b.depth();
    }

    private static int byName(String one, String other) {
        boolean number = one.matches("[0-9]+");
        if (number != other.matches("[0-9]+")) {
            return number ? -1 : 1;
        }
        int order = number ? new BigInteger(one).compareTo(new BigInteger(other)) : 0;
        return order != 0
                ? order
                : number
                        ? other.length() - one.length()
                        : one.toLowerCase(Locale.ROOT).compareTo(other.toLowerCase(Locale.ROOT));
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
