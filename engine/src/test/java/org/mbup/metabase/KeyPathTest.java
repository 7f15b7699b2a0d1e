package org.mbup.metabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPathTest {

    @ParameterizedTest
    @CsvSource({
        "/LM/W3SVC/1, /LM/W3SVC/1",
        "LM/W3SVC/1, /LM/W3SVC/1",
        "lm/w3svc, /lm/w3svc",
        "LM\\W3SVC\\1, /LM/W3SVC/1",
        "w3svc/1/root, /LM/w3svc/1/root",
        "/w3svc, /LM/w3svc",
        "w3svc/, /LM/w3svc",
        "LMX, /LM/LMX",
        "Schema/Properties, /Schema/Properties",
        "/schema, /schema",
        "IIS://localhost/w3svc/1, /LM/w3svc/1",
        "iis://WEB1, /LM",
        "IIS://localhost/, /LM",
        "IIS://localhost/Schema/Properties, /Schema/Properties",
        "'', /LM",
        "/, /",
    })
    void readsEveryPublishedForm(String source, String expected) {
        assertThat(KeyPath.of(source)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//w3svc", "w3svc//1", "IIS://", "IIS:///w3svc", "w3svc/\u0001", "IIS://host//1"})
    void refusesWhatIsNoPath(String source) {
        assertThatThrownBy(() -> KeyPath.of(source))
                .isInstanceOf(InvalidKeyPathException.class)
                .hasMessageContaining("is not a metabase path");
    }

    @Test
    void anAbsolutePathImpliesNothing() {
        assertThat(KeyPath.absolute("/w3svc")).hasToString("/w3svc");
        assertThatThrownBy(() -> KeyPath.absolute("w3svc")).hasMessageContaining("does not begin with /");
        assertThatThrownBy(() -> KeyPath.absolute("")).isInstanceOf(InvalidKeyPathException.class);
    }

    @Test
    void aChildNeedsAName() {
        assertThatThrownBy(() -> KeyPath.LM.child("")).isInstanceOf(InvalidKeyPathException.class);
        assertThat(KeyPath.ROOT.child("LM")).isEqualTo(KeyPath.LM);
        assertThat(KeyPath.LM.child("W3SVC/1").depth()).isEqualTo(3);
    }

    @Test
    void limitsComponentsAndDepth() {
        String longest = "x".repeat(KeyPath.MAX_NAME);
        assertThat(KeyPath.LM.child(longest).name()).isEqualTo(longest);
        assertThatThrownBy(() -> KeyPath.LM.child(longest + "x")).hasMessageContaining("longer than 255");
        assertThatThrownBy(() -> KeyPath.absolute("/a".repeat(KeyPath.MAX_DEPTH + 1)))
                .hasMessageContaining("deeper than 256");
    }

    @Test
    void letterCaseDoesNotCountAndIsKept() {
        KeyPath path = KeyPath.of("/LM/W3svc/1/Root");
        assertThat(path).isEqualTo(KeyPath.of("w3SVC/1/ROOT")).hasSameHashCodeAs(KeyPath.of("w3SVC/1/ROOT"));
        assertThat(path).isEqualByComparingTo(KeyPath.of("w3SVC/1/ROOT")).hasToString("/LM/W3svc/1/Root");
        assertThat(KeyPath.of("w3svc/ÄÖ")).isEqualTo(KeyPath.of("w3svc/äö"));
    }

    @Test
    void aLookAlikeLetterIsAnotherKey() {
        assertThat(KeyPath.of("w3\u017Fvc")).isNotEqualTo(KeyPath.of("w3svc"));
        assertThat(KeyPath.of("\u212A")).isNotEqualTo(KeyPath.of("k"));
        assertThat(KeyPath.of("f\u0131lters")).isNotEqualTo(KeyPath.of("filters"));
    }

    @Test
    void foldingEveryCharacterTwiceIsFoldingItOnce() {
        for (char c = ' '; c < 0xD800; c++) {
            if (c != '/') {
                KeyPath once = KeyPath.absolute("/" + c);
                assertThat(KeyPath.absolute(once.folded()).folded()).isEqualTo(once.folded());
            }
        }
    }

    @Test
    void knowsTheKeyAbove() {
        assertThat(KeyPath.of("w3svc/1").parent()).hasToString("/LM/w3svc");
        assertThat(KeyPath.LM.parent()).isEqualTo(KeyPath.ROOT);
        assertThat(KeyPath.ROOT.parent()).isEqualTo(KeyPath.ROOT);
    }

    @Test
    void aNameThatOnlyBeginsAlikeIsNotWithin() {
        assertThat(KeyPath.of("w3svc/10").isWithin(KeyPath.of("w3svc/1"))).isFalse();
        assertThat(KeyPath.of("w3svc/1/root").isWithin(KeyPath.of("W3SVC/1"))).isTrue();
        assertThat(KeyPath.of("w3svc").isWithin(KeyPath.ROOT)).isTrue();
        assertThat(KeyPath.ROOT.isWithin(KeyPath.LM)).isFalse();
    }

    @Test
    void ordersSitesByNumberAndParentsFirst() {
        List<String> ordered = List.of(
                "/",
                "/LM",
                "/LM/W3SVC",
                "/LM/W3SVC/01",
                "/LM/W3SVC/1",
                "/LM/W3SVC/1/ROOT",
                "/LM/W3SVC/2",
                "/LM/W3SVC/10",
                "/LM/W3SVC/99999999999999999999",
                "/LM/W3SVC/1-a",
                "/LM/W3SVC/Filters",
                "/LM/W3SVC/Filters2",
                "/Schema");
        List<KeyPath> paths =
                new ArrayList<>(ordered.stream().map(KeyPath::absolute).toList());
        Collections.reverse(paths);
        Collections.sort(paths);
        assertThat(paths).map(KeyPath::toString).containsExactlyElementsOf(ordered);
    }

    @Test
    void writesTheAdministrationScriptsForm() {
        assertThat(KeyPath.of("/LM/W3SVC/1").adsutil()).isEqualTo("W3SVC/1");
        assertThat(KeyPath.LM.adsutil()).isEmpty();
        assertThat(KeyPath.of("/Schema").adsutil()).isEqualTo("/Schema");
        assertThat(KeyPath.ROOT.adsutil()).isEqualTo("/");
    }

    @Test
    void namesAreTheComponents() {
        assertThat(KeyPath.of("w3svc/1/Root").names()).containsExactly("LM", "w3svc", "1", "Root");
        assertThat(KeyPath.ROOT.names()).isEmpty();
        assertThat(KeyPath.ROOT.depth()).isZero();
    }
}
