package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Contexts and labels of a run. */
class StepFilterTest {

    private static final String COMMENT = "setProperty: { path: w3svc, property: ServerComment, value: web }";

    @TempDir
    Path folder;

    private MigrationFolder migrations;

    @BeforeEach
    void migrations() {
        migrations = new MigrationFolder(folder)
                .file("V1__a.yaml", MigrationFolder.changeSet("      contextFilter: prod and !lab\n", COMMENT))
                .file("V2__b.yaml", MigrationFolder.changeSet("      labels: \"web,slow\"\n", COMMENT))
                .file("V3__c.yaml", MigrationFolder.changeSet("", COMMENT));
    }

    private List<String> ran(String contexts, String labels) {
        StepFilter filter = new StepFilter(Optional.ofNullable(contexts), Optional.ofNullable(labels));
        return Replay.run(Snapshots.ntlm(), migrations.request().filtered(filter)).steps().stream()
                .filter(result -> result.state() == StepResult.State.RAN)
                .map(result -> result.step().name())
                .toList();
    }

    private Problem problem(String contexts, String labels) {
        return catchThrowableOfType(ProblemException.class, () -> ran(contexts, labels))
                .problem();
    }

    @Test
    void everyStepRunsWhereNobodyAsks() {
        assertThat(ran(null, null)).containsExactly("a", "b", "c");
    }

    @Test
    void aStepForAnotherContextIsLeftOut() {
        assertThat(ran("prod", null)).containsExactly("a", "b", "c");
        assertThat(ran("prod,lab", null)).containsExactly("b", "c");
    }

    @Test
    void aStepWhoseLabelsDoNotFitIsLeftOut() {
        assertThat(ran(null, "!slow")).containsExactly("a", "c");
        assertThat(ran(null, "web")).contains("b");
    }

    @Test
    void aMisspeltContextOrLabelIsAWrongCallWithTheOneMeant() {
        assertThat(problem("prd", null).what()).isEqualTo("no migration has the context prd; did you mean prod?");
        assertThat(problem(null, "wbe or slow").what()).isEqualTo("no migration has the label wbe; did you mean web?");
        assertThat(problem("prd", null).kind()).isEqualTo(Problem.Kind.USAGE);
    }
}
