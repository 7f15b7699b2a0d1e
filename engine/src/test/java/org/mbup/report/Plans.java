package org.mbup.report;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.IisVersion;
import org.mbup.plan.Plan;
import org.mbup.plan.PlannedChange;

/** Plans of nothing but changes. */
final class Plans {

    private Plans() {}

    static Plan of(String source, List<PlannedChange> changes) {
        return new Plan(
                source,
                Optional.empty(),
                Optional.of(IisVersion.V4_0),
                IisVersion.V5_0,
                List.of(),
                changes,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                true,
                false,
                Optional.empty());
    }
}
