package org.mbup.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

/** A wildcard against the regular expression that says the same. */
class WildcardLawsTest {

    @Property(tries = 200)
    void matchesWhatTheExpressionMatchesAndTakesTheSameParts(
            @ForAll @StringLength(max = 10) @Chars({'a', 'b', '*'}) String wildcard,
            @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'b') String path) {
        assertThat(Wildcard.of(wildcard).match(path)).isEqualTo(expected(wildcard, path));
    }

    @Property(tries = 200)
    void whatIsPutTogetherFromPartsMatches(
            @ForAll @StringLength(min = 1, max = 10) @Chars({'a', 'B', '*', '/', 'ß', 'İ'}) String wildcard,
            @ForAll @StringLength(max = 3) @Chars({'a', 'b', '/', 'İ'}) String part) {
        Optional<List<String>> taken = Wildcard.of(wildcard).match(wildcard.replace("*", part));
        assertThat(taken).isPresent();
        assertThat(String.join("", taken.get()).length())
                .isEqualTo(part.length() * Wildcard.of(wildcard).stars());
    }

    private static Optional<List<String>> expected(String wildcard, String path) {
        String expression =
                Arrays.stream(wildcard.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("(.*?)"));
        Matcher matcher = Pattern.compile(expression).matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> groups = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            groups.add(matcher.group(i));
        }
        return Optional.of(groups);
    }
}
