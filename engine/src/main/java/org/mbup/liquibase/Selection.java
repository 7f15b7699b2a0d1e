package org.mbup.liquibase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mbup.liquibase.change.Similar;
import org.mbup.liquibase.parser.MigrationFile;
import org.mbup.liquibase.parser.MigrationName;
import org.mbup.liquibase.parser.MigrationVersion;
import org.mbup.liquibase.parser.Migrations;
import org.mbup.problem.Problem;

/** Which steps a request asks for. */
final class Selection {

    private final ReplayRequest request;
    private final List<MigrationName> picked;

    private Selection(ReplayRequest request, List<MigrationName> picked) {
        this.request = request;
        this.picked = picked;
    }

    /** Refuses names that no step has, and choices that contradict each other. */
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
                    .hint("mbup info SNAPSHOT lists the steps of the upgrade, mbup remedies those on request")
                    .asException();
        }
        refuseContradictions(request);
        return new Selection(request, picked(request.order(), migrations));
    }

    private static void refuseContradictions(ReplayRequest request) {
        if (request.order().cherryPick().isEmpty()) {
            return;
        }
        List<String> others = new ArrayList<>();
        if (!request.with().isEmpty()) {
            others.add("--with");
        }
        if (!request.without().isEmpty()) {
            others.add("--without");
        }
        if (!request.only().isEmpty()) {
            others.add("--only");
        }
        request.order().target().ifPresent(target -> others.add("--target"));
        if (!others.isEmpty()) {
            throw Problem.usage("--cherry-pick says all there is to say of what runs")
                    .found("--cherry-pick with " + String.join(" and ", others))
                    .hint("leave one of the two out")
                    .asException();
        }
    }

    private static List<MigrationName> picked(RunOrder order, Migrations migrations) {
        List<Pickable> candidates = migrations.files().stream()
                .map(MigrationFile::name)
                .map(Pickable::new)
                .toList();
        return Picks.of(order.cherryPick(), candidates).stream()
                .map(Pickable::file)
                .toList();
    }

    private record Pickable(MigrationName file) implements Picks.Candidate {

        @Override
        public Optional<MigrationVersion> pickedBy() {
            return Optional.ofNullable(file.version());
        }

        @Override
        public String name() {
            return file.name();
        }
    }

    /** The order in which steps run that may run: as picked, else as they are. */
    List<PlannedStep> ordered(List<PlannedStep> steps) {
        if (picked.isEmpty()) {
            return steps;
        }
        List<String> files = picked.stream().map(MigrationName::file).toList();
        return steps.stream()
                .sorted(Comparator.comparingInt(
                        planned -> files.indexOf(planned.step().file())))
                .toList();
    }

    /** The steps asked for by name or picked. */
    Set<String> requested() {
        Set<String> names = new HashSet<>(request.with());
        names.addAll(request.only());
        picked.forEach(file -> names.add(file.name()));
        return names;
    }

    /** Why a step is not to run; empty when it is. */
    Optional<String> exclusion(Step step) {
        if (!picked.isEmpty() && picked.stream().noneMatch(file -> file.file().equals(step.file()))) {
            return Optional.of("not among the migrations picked");
        }
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
