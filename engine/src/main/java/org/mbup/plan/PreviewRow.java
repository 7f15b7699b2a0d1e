package org.mbup.plan;

import java.util.Optional;
import org.mbup.format.ReadOptions;
import org.mbup.liquibase.ReplayRequest;
import org.mbup.liquibase.StepResult;
import org.mbup.metabase.IisVersion;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;
import org.mbup.wire.WireEffect;

/**
 * What a preview comes to, in numbers: one row of many.
 *
 * @param source the snapshot as the user named it, without a password
 * @param problem why there was no preview; then all that follows is empty or 0
 * @param iisVersion version the snapshot says it is of, where it says so
 * @param sha256 lower-case hex digest of the snapshot's bytes
 * @param pending whether a migration would run any step
 * @param steps how many steps would run
 * @param changed how many properties and keys would differ
 * @param kept how many values stay although a clean installation has others, or stay without effect
 * @param advisories how many advisories there are
 * @param wire at how many keys a client is shown something else afterwards
 */
public record PreviewRow(
        String source,
        Optional<Problem> problem,
        Optional<IisVersion> iisVersion,
        Optional<String> sha256,
        boolean pending,
        long steps,
        long changed,
        long kept,
        long advisories,
        long wire) {

    /** Previews a snapshot. What goes wrong with it becomes part of the row; nothing is thrown for it. */
    public static PreviewRow of(ReadOptions read, ReplayRequest request) {
        try {
            return of(Upgrade.preview(read, request));
        } catch (ProblemException e) {
            return failed(read.source(), e.problem());
        } catch (RuntimeException e) {
            return failed(
                    read.source(),
                    Problem.of(Problem.Kind.SOFTWARE, "internal error: " + e)
                            .hint("please report it; set MBUP_DEBUG=1 and preview this snapshot alone to see more"));
        }
    }

    /** A row of a snapshot that could not be previewed. */
    public static PreviewRow failed(String source, Problem problem) {
        return new PreviewRow(source, Optional.of(problem), Optional.empty(), Optional.empty(), false, 0, 0, 0, 0, 0);
    }

    private static PreviewRow of(Plan plan) {
        long steps = plan.steps().stream()
                .filter(step -> step.state() == StepResult.State.RAN)
                .count();
        long changed = plan.changes().stream()
                .filter(change -> change.kind().differs())
                .count();
        return new PreviewRow(
                plan.source(),
                Optional.empty(),
                plan.iisVersion(),
                plan.sha256(),
                plan.pending(),
                steps,
                changed,
                plan.changes().size() - changed,
                plan.advisories().size(),
                plan.wire().map(WireEffect::changedKeys).orElse(0L));
    }
}
