package org.mbup.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mbup.metabase.Edit;
import org.mbup.metabase.KeyPath;

class HistoryTest {

    private static AppliedStep step(String run, List<Edit> edits) {
        return new AppliedStep(
                "V5_0_010__x.yaml",
                "5.0.010",
                "mbup",
                "9:abc",
                null,
                null,
                Instant.EPOCH,
                run,
                "EXECUTED",
                null,
                null,
                null,
                edits);
    }

    @Test
    void theLastRunIsThatOfTheNewestStep() {
        assertThat(History.EMPTY.lastRun()).isEmpty();
        assertThat(History.EMPTY.isEmpty()).isTrue();
        History history = new History(List.of(step("1", List.of()), step("2", List.of())));
        assertThat(history.lastRun()).contains("2");
        assertThat(history.isEmpty()).isFalse();
    }

    @Test
    void listsAreCopied() {
        List<Edit> edits = new ArrayList<>(List.of(new Edit.AddKey(KeyPath.LM)));
        List<AppliedStep> steps = new ArrayList<>(List.of(step("1", edits)));
        History history = new History(steps);
        edits.clear();
        steps.clear();
        assertThat(history.steps()).hasSize(1);
        assertThat(history.steps().get(0).edits()).hasSize(1);
    }

    @Test
    void unknownEditsStayUnknownAndTextsAreNeverNull() {
        AppliedStep step = step("1", null);
        assertThat(step.edits()).isNull();
        assertThat(List.of(step.description(), step.comment(), step.contexts(), step.labels()))
                .containsOnly("");
    }

    @Test
    void onlyTheNamedPartChanges() {
        AppliedStep step = step("1", List.of());
        assertThat(step.withChecksum(null).checksum()).isNull();
        assertThat(step.withChecksum(null).withChecksum("9:abc")).isEqualTo(step);
        assertThat(step.withTag("before").tag()).isEqualTo("before");
        assertThat(step.withTag("before").withTag(null)).isEqualTo(step);
    }

    @Test
    void aStepThatCouldNotBeFoundAgainIsRefused() {
        assertThatThrownBy(() -> new AppliedStep(
                        null, "1", "mbup", null, "", "", Instant.EPOCH, "r", "EXECUTED", null, "", "", List.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("changelog");
    }
}
