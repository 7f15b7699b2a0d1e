package org.mbup.liquibase.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

class PlaceholdersTest {

    private static Placeholders computer() {
        return Placeholders.of(Map.of("computername", "WEB$1"));
    }

    @Test
    void everyTextIsFilledInWhereverItStands() {
        Object filled = computer().fill(Map.of("a", List.of("IUSR_${computername}", Map.of("b", "${computername}"))));

        assertThat(filled).isEqualTo(Map.of("a", List.of("IUSR_WEB$1", Map.of("b", "WEB$1"))));
    }

    @Test
    void letterCaseOfTheNameDoesNotCount() {
        assertThat(computer().fill("${COMPUTERNAME}")).isEqualTo("WEB$1");
    }

    @Test
    void anEscapedPlaceholderIsItsText() {
        assertThat(computer().in("${:other}", "a.yaml")).isTrue();
        assertThat(computer().fill("${:other}")).isEqualTo("${other}");
    }

    @Test
    void aTextWithoutPlaceholdersStays() {
        assertThat(computer().in("$1 {2} ${", "a.yaml")).isFalse();
    }

    @Test
    void aParameterWithADefaultStaysForItsChange() {
        String text = "${app-isolated:0} on ${computername}";

        assertThat(computer().in("${app-isolated:0}", "a.yaml")).isFalse();
        assertThat(computer().in(text, "a.yaml")).isTrue();
        assertThat(computer().fill(text)).isEqualTo("${app-isolated:0} on WEB$1");
    }

    @Test
    void aNameNobodyDefinedIsToldWithItsPlace() {
        Problem problem = catchThrowableOfType(
                        ProblemException.class, () -> computer().in("one\ntwo ${computer}\n", "a.yaml"))
                .problem();

        assertThat(problem.what()).contains("${computer}");
        assertThat(problem.where().toString()).isEqualTo("a.yaml:2:5");
    }
}
