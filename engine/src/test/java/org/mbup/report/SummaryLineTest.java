package org.mbup.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mbup.metabase.KeyPath;
import org.mbup.plan.Plan;
import org.mbup.plan.PlannedChange;

/** The summary line is read by people's scripts; it does not change. */
class SummaryLineTest {

    @Test
    void isFrozen() {
        assertThat(PlanText.summary(plan(
                        PlannedChange.Kind.CHANGED,
                        PlannedChange.Kind.CHANGED,
                        PlannedChange.Kind.ADDED,
                        PlannedChange.Kind.PRESERVED,
                        PlannedChange.Kind.KEY_ADDED)))
                .isEqualTo("Summary: 2 changed, 1 added, 0 removed, 1 preserved, 0 pinned, 0 obsolete;"
                        + " keys: 1 added, 0 removed.");
    }

    @Test
    void closesTheReport() {
        assertThat(PlanText.render(plan()))
                .endsWith("\nSummary: 0 changed, 0 added, 0 removed, 0 preserved, 0 pinned,"
                        + " 0 obsolete; keys: 0 added, 0 removed.\n");
    }

    private static Plan plan(PlannedChange.Kind... kinds) {
        List<PlannedChange> changes = List.of(kinds).stream()
                .map(kind -> new PlannedChange(
                        KeyPath.LM,
                        "X",
                        1,
                        kind,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "1",
                        List.of(),
                        false,
                        false,
                        List.of(),
                        0,
                        List.of()))
                .toList();
        return Plans.of("web1.json", changes);
    }
}
