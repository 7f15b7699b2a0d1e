package org.mbup.liquibase.parser;

/**
 * One file of migrations.
 *
 * @param name what its file name says
 * @param source where its bytes are
 */
public record MigrationFile(MigrationName name, MigrationSource source) {

    /** The file as messages name it. */
    public String place() {
        return source.describe() + "/" + name.file();
    }
}
