package org.mbup.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void tellsWhatWhereFoundExpectedAndNext() {
        Problem problem = Problem.input("the value does not fit")
                .at(Location.at("iis4.json", 12, 7).withKey("/LM/W3SVC"))
                .found("4294967296")
                .expected("0 to 4294967295")
                .hint("correct the file");
        assertThat(problem).hasToString("""
                        iis4.json:12:7, key /LM/W3SVC: the value does not fit
                          found: 4294967296
                          expected: 0 to 4294967295
                          next: correct the file""");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertThat(Problem.usage("no such verb")).hasToString("no such verb");
        assertThat(Problem.input("x").at(null).where()).isEqualTo(Location.NOWHERE);
    }

    @Test
    void placesPrintAsFarAsTheyAreKnown() {
        assertThat(Location.NOWHERE.toString()).isEmpty();
        assertThat(Location.of("a.json")).hasToString("a.json");
        assertThat(Location.at("a.json", 3, 0)).hasToString("a.json:3");
        assertThat(Location.at(null, 3, 5)).hasToString("line 3:5");
        assertThat(Location.key(null, "/LM")).hasToString("key /LM");
        assertThat(Location.key("a.json", "/LM")).hasToString("a.json, key /LM");
    }

    @Test
    void eachFactoryHasItsKind() {
        assertThat(Problem.input("x").kind()).isEqualTo(Problem.Kind.INPUT);
        assertThat(Problem.usage("x").kind()).isEqualTo(Problem.Kind.USAGE);
        assertThat(Problem.environment("x").kind()).isEqualTo(Problem.Kind.ENVIRONMENT);
        assertThat(Problem.of(Problem.Kind.DRIFT, "x").kind()).isEqualTo(Problem.Kind.DRIFT);
    }

    @Test
    void anExceptionCarriesTheProblemAndItsCause() {
        Problem problem = Problem.environment("the disk is full").found("0 bytes");
        Exception cause = new IllegalStateException("low level");
        ProblemException thrown = problem.asException(cause);
        assertThat(thrown).hasMessage(problem.toString()).hasCause(cause);
        assertThat(thrown.problem()).isSameAs(problem);
        assertThat(problem.asException().getCause()).isNull();
    }

    @Test
    void whatIsMandatory() {
        assertThatThrownBy(() -> Problem.input(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Problem.of(null, "x")).isInstanceOf(NullPointerException.class);
    }
}
