package org.mbup.liquibase;

import java.util.Collection;
import java.util.Optional;
import org.mbup.liquibase.change.Similar;
import org.mbup.liquibase.parser.MigrationVersion;
import org.mbup.problem.Problem;

/** The version a person names as a limit. */
final class Target {

    private Target() {}

    /**
     * Reads a version that must be among the known ones, unless a question mark follows it.
     *
     * @throws org.mbup.problem.ProblemException of kind USAGE when it is none, or is not known
     */
    static MigrationVersion require(String text, Collection<MigrationVersion> known) {
        boolean lenient = text.endsWith("?");
        String number = lenient ? text.substring(0, text.length() - 1) : text;
        Optional<MigrationVersion> version = MigrationVersion.parse(number);
        if (version.isEmpty()) {
            throw Problem.usage("the target is not a version")
                    .found(text)
                    .expected("numbers with dots, for example 5.0.020; or latest, next or current")
                    .asException();
        }
        if (!lenient && !known.contains(version.get())) {
            String hint = known.isEmpty()
                    ? ""
                    : Similar.hint(
                            version.get().toString(),
                            known.stream().map(MigrationVersion::toString).toList());
            throw Problem.usage("there is no version " + version.get() + hint)
                    .found(text)
                    .hint("add a question mark, " + number + "?, to go up to it all the same")
                    .asException();
        }
        return version.get();
    }
}
