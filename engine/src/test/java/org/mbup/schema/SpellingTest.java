package org.mbup.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void aSwapIsOneEdit() {
        assertThat(Spelling.distance("keyType", "keyTyep")).isEqualTo(1);
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
        assertThat(Spelling.distance("abc", "abc")).isZero();
    }

    @Test
    void theBestComesFirstAndThereAreNoMoreThanThree() {
        assertThat(Spelling.closest("value", List.of("valuable", "values", "valve", "value1", "vale")))
                .containsExactly("vale", "value1", "values");
    }

    @Property(tries = 100)
    void distanceIsTheSameBothWaysAndNeverMoreThanTheLongerWord(
            @ForAll @AlphaChars @StringLength(max = 12) String a,
            @ForAll @AlphaChars @StringLength(max = 12) String b) {
        int distance = Spelling.distance(a, b);

        assertThat(distance).isEqualTo(Spelling.distance(b, a));
        assertThat(distance).isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
        assertThat(distance == 0).isEqualTo(a.equals(b));
    }
}
