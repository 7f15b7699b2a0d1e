package org.mbup.liquibase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.PreconditionErrorException;
import liquibase.exception.PreconditionFailedException;
import liquibase.precondition.FailedPrecondition;
import liquibase.precondition.core.PreconditionContainer;
import org.mbup.change.Outcome;
import org.mbup.liquibase.session.StepKey;
import org.mbup.liquibase.session.StepListener;

/** Collects what happens to each step while Liquibase runs it. */
final class StepWatch extends AbstractChangeExecListener implements StepListener {

    private final Map<StepKey, List<Outcome>> outcomes = new HashMap<>();
    private final Map<StepKey, String> skipped = new HashMap<>();
    private StepKey current;

    @Override
    public void ran(StepKey step, Outcome outcome) {
        outcomes.computeIfAbsent(step, key -> new ArrayList<>()).add(outcome);
    }

    @Override
    public void willRun(ChangeSet changeSet, DatabaseChangeLog log, Database database, ChangeSet.RunStatus status) {
        current = StepKey.of(changeSet.getFilePath(), changeSet.getId(), changeSet.getAuthor());
    }

    @Override
    public void preconditionFailed(PreconditionFailedException failure, PreconditionContainer.FailOption onFail) {
        if (onFail != PreconditionContainer.FailOption.WARN) {
            skipped.put(current, reason(failure));
        }
    }

    @Override
    public void preconditionErrored(PreconditionErrorException error, PreconditionContainer.ErrorOption onError) {
        skipped.put(current, String.valueOf(error.getMessage()));
    }

    static String reason(PreconditionFailedException failure) {
        return failure.getFailedPreconditions().stream()
                .map(FailedPrecondition::getMessage)
                .collect(Collectors.joining("; "));
    }

    /** Why a step was skipped, or {@code null}. */
    String skipped(StepKey step) {
        return skipped.get(step);
    }

    /** What the changes of a step came to, in their order. */
    List<Outcome> outcomes(StepKey step) {
        return outcomes.getOrDefault(step, List.of());
    }
}
