package org.mbup.liquibase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mbup.liquibase.change.Similar;
import org.mbup.liquibase.parser.MigrationVersion;
import org.mbup.problem.Problem;

/** Finds what a person picked, by version or by description, among things that have both. */
final class Picks {

    /** Something to pick. */
    interface Candidate {

        /** Its version, where it has one. */
        Optional<MigrationVersion> pickedBy();

        /** Its name: the description with hyphens. */
        String name();
    }

    private Picks() {}

    /**
     * What was picked, in the order it was picked in.
     *
     * @throws org.mbup.problem.ProblemException of kind USAGE for what is not among the candidates
     */
    static <T extends Candidate> List<T> of(List<String> picked, List<T> candidates) {
        Set<T> found = new LinkedHashSet<>();
        for (String text : picked) {
            List<T> matching = candidates.stream()
                    .filter(candidate -> matches(text.strip(), candidate))
                    .toList();
            if (matching.isEmpty()) {
                throw unknown(text.strip(), candidates);
            }
            found.addAll(matching);
        }
        return List.copyOf(found);
    }

    private static boolean matches(String text, Candidate candidate) {
        Optional<MigrationVersion> version = MigrationVersion.parse(text);
        return version.isPresent()
                ? candidate.pickedBy().equals(version)
                : candidate.name().equals(text.toLowerCase(Locale.ROOT).replaceAll("[ _]", "-"));
    }

    private static RuntimeException unknown(String text, List<? extends Candidate> candidates) {
        List<String> known = new ArrayList<>();
        boolean version = MigrationVersion.parse(text).isPresent();
        for (Candidate candidate : candidates) {
            if (version) {
                candidate.pickedBy().map(Object::toString).ifPresent(known::add);
            } else {
                known.add(candidate.name());
            }
        }
        return Problem.usage("there is nothing to pick called " + text
                        + (known.isEmpty() ? "" : Similar.hint(version ? text.replace('_', '.') : text, known)))
                .found(text)
                .expected("the version or the description of a migration")
                .asException();
    }
}
