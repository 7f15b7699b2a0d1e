package org.mbup.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mbup.liquibase.ReplayRequest;
import picocli.CommandLine.Option;

/** Where the migrations are. */
final class LocationOptions {

    /** Stands for the migrations that come with mbup. */
    private static final String SHIPPED = "shipped";

    @Option(
            names = "--migrations",
            paramLabel = "LOCATION",
            description = {
                "Run the migrations there instead of the shipped ones: a folder, a .zip, classpath:FOLDER or a VFS URI.",
                "May be given again; the word shipped stands for those that come with mbup."
            })
    private List<String> given = new ArrayList<>();

    /** The locations, each once; the shipped migrations where none is given. */
    List<String> locations() {
        Set<String> locations = new LinkedHashSet<>();
        given.forEach(place -> locations.add(place.equals(SHIPPED) ? ReplayRequest.DEFAULT_LOCATION : place));
        return locations.isEmpty() ? List.of(ReplayRequest.DEFAULT_LOCATION) : List.copyOf(locations);
    }
}
