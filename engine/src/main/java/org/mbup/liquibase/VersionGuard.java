package org.mbup.liquibase;

import java.util.List;
import java.util.Optional;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.metabase.IisVersion;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/**
 * Refuses the upgrade of a snapshot that says it is of another version than the upgrade starts from, unless the upgrade
 * was begun on it already. Steps asked for by name run on any version, and a snapshot that does not say is accepted.
 */
final class VersionGuard {

    private VersionGuard() {}

    static void check(
            MetabaseSession session, Optional<IisVersion> override, List<PlannedStep> all, List<PlannedStep> selected) {
        Optional<IisVersion> version = override.or(() -> session.working().iisVersion());
        boolean pending = selected.stream().anyMatch(VersionGuard::upgrade);
        if (version.isEmpty() || version.get().equals(IisVersion.V4_0) || !pending) {
            return;
        }
        boolean begun = all.stream()
                .filter(VersionGuard::upgrade)
                .anyMatch(s -> session.step(s.key()).isPresent());
        if (!begun) {
            throw Problem.input("the snapshot is not of the version this upgrade starts from")
                    .at(Location.of(session.source()))
                    .found("IIS " + version.get())
                    .expected("IIS " + IisVersion.V4_0)
                    .hint("--from 4.0 takes it for one of IIS 4.0; --only NAME runs a step that suits any version")
                    .asException();
        }
    }

    private static boolean upgrade(PlannedStep planned) {
        return !planned.step().optIn();
    }
}
