package org.mbup.liquibase.parser;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/**
 * What the file name of a migration says: {@code V5_0_010__preserve_authentication_providers.yaml} runs once, {@code
 * R__recompute.yaml} runs again when it changes, {@code U5_0_010__preserve_authentication_providers.yaml} takes the V of
 * that version back, {@code B5_0_060__as_upgraded.yaml} stands for all V up to its version on a snapshot without history.
 *
 * @param file the file name, without folder
 * @param kind what the first letter says
 * @param version the version; {@code null} for a repeatable migration
 * @param name the description with hyphens: the name a person asks for it by
 */
public record MigrationName(String file, Kind kind, MigrationVersion version, String name) {

    private static final Pattern FORM = Pattern.compile(
            "(?:([VUB])([0-9]+(?:[._][0-9]+)*)|(R))__([A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*)\\.(yaml|yml|json|xml|adsutil)");

    /** Kinds of migration. */
    public enum Kind {
        /** Runs once, in version order. */
        VERSIONED,
        /** Runs after all versioned ones, and again when it has changed. */
        REPEATABLE,
        /** Takes the versioned migration of its version back. */
        UNDO,
        /** Stands for all versioned ones up to its version, on a snapshot where none ran yet. */
        BASELINE
    }

    /** Reads a file name, where it is the name of a migration. */
    public static Optional<MigrationName> parse(String file) {
        Matcher form = FORM.matcher(file);
        if (!form.matches()) {
            return Optional.empty();
        }
        String name = form.group(4).replace('_', '-');
        if (form.group(3) != null) {
            return Optional.of(new MigrationName(file, Kind.REPEATABLE, null, name));
        }
        Kind kind = switch (form.group(1)) {
            case "V" -> Kind.VERSIONED;
            case "U" -> Kind.UNDO;
            default -> Kind.BASELINE;
        };
        return MigrationVersion.parse(form.group(2)).map(version -> new MigrationName(file, kind, version, name));
    }

    static MigrationName require(String file, String location) {
        return parse(file)
                .orElseThrow(() -> Problem.input("this is not the name of a migration")
                        .at(Location.of(location + "/" + file))
                        .found(file)
                        .expected(
                                "V5_0_010__words_of_description.yaml (or .yml, .json, .xml, .adsutil), R__..., U5_0_010__... or"
                                        + " B5_0_010__...")
                        .hint("rename the file, or move it out of the folder of migrations")
                        .asException());
    }

    /** The description in words: {@code preserve authentication providers}. */
    public String description() {
        return name.replace('-', ' ');
    }
}
