package org.mbup.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mbup.change.Outcome;
import org.mbup.history.History;
import org.mbup.liquibase.SourcedOutcome;
import org.mbup.liquibase.Step;
import org.mbup.liquibase.StepResult;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;
import org.mbup.metabase.WorkingCopy;
import org.mbup.problem.ProblemException;

/** A difference that no step admits to is never printed. */
class AttributionTest {

    private static final KeyPath W3SVC = KeyPath.of("w3svc");
    private static final KeyPath SITE = KeyPath.of("w3svc/1");
    private static final Metabase BEFORE =
            MetabaseTree.of(List.of(Key.of(W3SVC, List.of(property("NTLM"))), Key.of(SITE, List.of())));
    private static final Edit TOLD = new Edit.PutProperty(W3SVC, Optional.of(property("NTLM")), property("Negotiate"));

    private final WorkingCopy after = new WorkingCopy(BEFORE);

    @Test
    void aToldDifferenceHasItsStepAndReach() {
        after.apply(TOLD);
        PlanBuilder.Drawn drawn = PlanBuilder.draw(BEFORE, after, steps());
        assertThat(drawn.lines()).singleElement().satisfies(line -> {
            assertThat(line.step()).isEqualTo("5.0.900");
            assertThat(line.inForceAt()).isEqualTo(2);
        });
        Provenances provenances = new Provenances(BEFORE, after, drawn.lines(), History.EMPTY);
        assertThat(provenances.before(SITE, 6032, IisVersion.V4_0).orElseThrow())
                .hasToString("inherited from /LM/w3svc, set in the snapshot");
        assertThat(provenances.after(SITE, 6032, IisVersion.V5_0).orElseThrow())
                .hasToString("inherited from /LM/w3svc, changed by 5.0.900");
    }

    @Test
    void aValueNobodySetIsTheDefaultOfItsVersion() {
        Provenances provenances = new Provenances(BEFORE, after, List.of(), History.EMPTY);
        assertThat(provenances.before(W3SVC, 7000, IisVersion.V4_0).orElseThrow())
                .hasToString("default of IIS 4.0");
        assertThat(provenances.before(W3SVC, 999_999, IisVersion.V4_0)).isEmpty();
    }

    @Test
    void aDifferenceAtAnotherKeyThrows() {
        after.apply(TOLD);
        after.apply(new Edit.PutProperty(SITE, Optional.empty(), property("Kerberos")));
        assertThatThrownBy(() -> PlanBuilder.draw(BEFORE, after, steps()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("made by no step")
                .hasMessageContaining("/LM/w3svc/1");
    }

    @Test
    void aDifferenceInAnotherValueThanToldThrows() {
        after.apply(new Edit.PutProperty(W3SVC, Optional.of(property("NTLM")), property("Kerberos")));
        assertThatThrownBy(() -> PlanBuilder.draw(BEFORE, after, steps()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("made by no step");
    }

    @Test
    void aNewKeyNobodyMadeThrows() {
        after.apply(TOLD);
        after.apply(new Edit.AddKey(KeyPath.of("w3svc/2")));
        assertThatThrownBy(() -> PlanBuilder.draw(BEFORE, after, steps())).isInstanceOf(ProblemException.class);
    }

    @Test
    void aValueWithoutALineHasNoProvenance() {
        after.apply(TOLD);
        Provenances provenances = new Provenances(BEFORE, after, List.of(), History.EMPTY);
        assertThatThrownBy(() -> provenances.after(SITE, 6032, IisVersion.V5_0))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("was set by no step");
    }

    private static List<StepResult> steps() {
        Step step = new Step(
                "5.0.900",
                "negotiate",
                "negotiate",
                Step.Type.VERSIONED,
                true,
                List.of("Q248350"),
                false,
                "V5_0_900__negotiate.yaml",
                "5.0.900",
                "mbup",
                "");
        SourcedOutcome made = new SourcedOutcome(List.of("Q248350"), false, Outcome.of(List.of(TOLD)));
        return List.of(new StepResult(step, StepResult.State.RAN, null, List.of(made), Optional.empty()));
    }

    private static Property property(String value) {
        return new Property(
                6032, "NTAuthenticationProviders", UserType.FILE, Attributes.INHERIT, new Value.Text(value));
    }
}
