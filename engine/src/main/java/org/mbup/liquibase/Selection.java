package org.mbup.liquibase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mbup.liquibase.change.Similar;
import org.mbup.liquibase.parser.Migrations;
import org.mbup.problem.Problem;

/** Which steps a request asks for. */
final class Selection {

    private final ReplayRequest request;

    private Selection(ReplayRequest request) {
        this.request = request;
    }

    /** Refuses names that no step has. */
    static Selection of(ReplayRequest request, Migrations migrations) {
        List<String> names = migrations.stepNames();
        Set<String> asked = new HashSet<>(request.with());
        asked.addAll(request.without());
        asked.addAll(request.only());
        List<String> unknown = new ArrayList<>(
                asked.stream().filter(name -> !names.contains(name)).sorted().toList());
        if (!unknown.isEmpty()) {
            String name = unknown.get(0);
            throw Problem.usage("there is no step called " + name + Similar.hint(name, names))
                    .found(String.join(", ", unknown))
                    .expected("one of " + String.join(", ", names))
                    .asException();
        }
        return new Selection(request);
    }

    /** The opt-in steps asked for by name. */
    Set<String> requested() {
        Set<String> names = new HashSet<>(request.with());
        names.addAll(request.only());
        return names;
    }

    /** Why a step is not to run; empty when it is. */
    Optional<String> exclusion(Step step) {
        if (request.without().contains(step.name())) {
            return Optional.of("left out on request");
        }
        if (!request.only().isEmpty() && !request.only().contains(step.name())) {
            return Optional.of("not among the only steps asked for");
        }
        if (step.optIn() && !requested().contains(step.name())) {
            return Optional.of("runs only when asked for by name");
        }
        return Optional.empty();
    }
}
