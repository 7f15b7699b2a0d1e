package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.change.Finding;
import org.mbup.format.SnapshotDocument;
import org.mbup.metabase.KeyPath;

class ReplayTest {

    private static final String NEGOTIATE =
            "replaceValue: { path: /LM/W3SVC, property: NTAuthenticationProviders, from: NTLM, to: \"Negotiate,NTLM\" }";

    @TempDir
    Path folder;

    private MigrationFolder migrations;

    @BeforeEach
    void migrations() {
        migrations = new MigrationFolder(folder)
                .step(
                        "V5_0_2__preserve.yaml",
                        "preserveProperty: { path: /LM/W3SVC, property: NTAuthenticationProviders, cleanInstall: \"Negotiate,NTLM\", references: \"Q248350, Q250979\" }")
                .step(
                        "V5_0_10__timeout.yaml",
                        "setProperty: { path: /LM/W3SVC, property: ConnectionTimeout, value: \"900\", inferred: true }")
                .optIn("V5_0_900__negotiate.yaml", "negotiate", NEGOTIATE);
    }

    @Test
    void stepsRunInVersionOrderAndAnOptInStepOnlyWhenAskedFor() {
        ReplayResult result = Replay.run(Snapshots.ntlm(), migrations.request());

        assertThat(result.steps())
                .extracting(step -> step.step().version() + " " + step.state())
                .containsExactly("5.0.2 RAN", "5.0.10 RAN", "5.0.900 NOT_SELECTED");
        assertThat(Snapshots.providers(result.after(), "w3svc")).isEqualTo("NTLM");
        assertThat(result.history().steps()).hasSize(2);
    }

    @Test
    void aStepCarriesItsReferencesEditsAndFindings() {
        List<StepResult> steps =
                Replay.run(Snapshots.ntlm(), migrations.request()).steps();

        assertThat(steps.get(0).step().references()).containsExactly("Q248350", "Q250979");
        assertThat(steps.get(0).edits()).isEmpty();
        assertThat(steps.get(0).findings())
                .extracting(Finding::kind, Finding::path)
                .contains(org.assertj.core.groups.Tuple.tuple(Finding.Kind.PRESERVED, Snapshots.WEB));
        assertThat(steps.get(1).step().inferred()).isTrue();
        assertThat(steps.get(1).edits()).hasSize(1);
    }

    @Test
    void aStepAskedForByNameRunsAndTellsWhatStillHidesIt() {
        ReplayResult result = Replay.run(Snapshots.ntlm(), migrations.request().with("negotiate"));

        assertThat(Snapshots.providers(result.after(), "w3svc")).isEqualTo("Negotiate,NTLM");
        assertThat(Snapshots.providers(result.after(), "w3svc/1")).isEqualTo("NTLM");
        assertThat(result.steps().get(2).findings())
                .extracting(Finding::kind, finding -> finding.path().toString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Finding.Kind.SHADOWED, "/LM/W3SVC/1"));
    }

    @Test
    void aSecondReplayChangesNothingAndStillTellsWhatIsPreserved() {
        SnapshotDocument document = Snapshots.ntlm();
        ReplayResult first = Replay.run(document, migrations.request());
        SnapshotDocument migrated = Snapshots.saved(document, first.after(), first.history());

        ReplayResult second = Replay.run(migrated, migrations.request());

        assertThat(second.changed()).isFalse();
        assertThat(second.after().journal()).isEmpty();
        assertThat(second.steps().get(0).state()).isEqualTo(StepResult.State.DONE);
        assertThat(second.steps().get(0).installedOn()).isPresent();
        assertThat(second.steps().get(0).findings()).isNotEmpty();
        assertThat(second.history()).isEqualTo(first.history());
    }

    @Test
    void theSnapshotItselfIsNeverTouched() {
        SnapshotDocument document = Snapshots.ntlm();

        Replay.run(document, migrations.request().with("negotiate"));

        assertThat(Snapshots.providers(document.snapshot().metabase(), "w3svc")).isEqualTo("NTLM");
        assertThat(document.snapshot().metabase().explicit(KeyPath.of("w3svc"), 1013))
                .isEmpty();
    }
}
