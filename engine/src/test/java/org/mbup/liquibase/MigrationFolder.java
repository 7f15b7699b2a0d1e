package org.mbup.liquibase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of migrations that a test writes. */
record MigrationFolder(Path path) {

    /** Writes one file. */
    MigrationFolder file(String name, String text) {
        try {
            Files.writeString(path.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one file of one changeset of one or more changes, each {@code name: { parameters }}. */
    MigrationFolder step(String name, String... changes) {
        return file(name, changeSet("", changes));
    }

    /** Writes an opt-in step of one change. */
    MigrationFolder optIn(String file, String name, String... changes) {
        return file(file, changeSet("      preConditions:\n        - optIn: { name: " + name + " }\n", changes));
    }

    static String changeSet(String attributes, String... changes) {
        StringBuilder text = new StringBuilder(
                        "databaseChangeLog:\n  - changeSet:\n      id: \"1\"\n      author: test\n")
                .append(attributes)
                .append("      changes:\n");
        for (String change : changes) {
            text.append("        - ").append(change).append('\n');
        }
        return text.toString();
    }

    ReplayRequest request() {
        return ReplayRequest.DEFAULT.at(path.toString());
    }
}
