package org.mbup.liquibase.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mbup.problem.Location;

class PlaceholdersTest {

    private static Object fill(Object tree) {
        return computer().fill(tree, new LinkedHashSet<>());
    }

    private static Placeholders computer() {
        return Placeholders.of(Map.of("computername", "WEB$1"));
    }

    @Test
    void everyTextIsFilledInWhereverItStands() {
        Object filled = fill(Map.of("a", List.of("IUSR_${computername}", Map.of("b", "${computername}"))));

        assertThat(filled).isEqualTo(Map.of("a", List.of("IUSR_WEB$1", Map.of("b", "WEB$1"))));
    }

    @Test
    void letterCaseOfTheNameDoesNotCount() {
        assertThat(fill("${COMPUTERNAME}")).isEqualTo("WEB$1");
    }

    @Test
    void anEscapedPlaceholderIsItsText() {
        assertThat(computer().in("${:other}")).isTrue();
        assertThat(fill("${:other}")).isEqualTo("${other}");
    }

    @Test
    void aParameterWithADefaultIsLeftToTheChange() {
        assertThat(computer().in("${system-root:C:\\WINNT}")).isFalse();
        assertThat(fill("${system-root:C:\\WINNT}\\${computername}")).isEqualTo("${system-root:C:\\WINNT}\\WEB$1");
    }

    @Test
    void aTextWithoutPlaceholdersStays() {
        assertThat(computer().in("$1 {2} ${")).isFalse();
    }

    @Test
    void aNameNobodyDefinedStaysAndIsTold() {
        Set<String> undefined = new LinkedHashSet<>();

        assertThat(computer().fill("${computer}", undefined)).isEqualTo("${computer}");
        assertThat(undefined).containsExactly("computer");
    }

    @Test
    void itsPlaceIsTheFirstOneFromTheChangesetOn() {
        String text = "${computer}\none\ntwo ${computer}\n";

        assertThat(Placeholders.undefined("computer", text, Location.at("a.yaml", 2, 1))
                        .where())
                .hasToString("a.yaml:3:5");
    }
}
