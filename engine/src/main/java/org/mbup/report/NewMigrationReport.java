package org.mbup.report;

import org.mbup.plan.NewMigration;

/** Which migration file was begun. */
public final class NewMigrationReport {

    private NewMigrationReport() {}

    /** Text for a terminal. */
    public static String text(NewMigration migration) {
        String index = migration.index()
                ? "Next: add " + migration.file().getFileName()
                        + " to index.migrations, by which a jar knows its migrations\n"
                : "";
        return "Written: " + migration.file() + "\n" + index;
    }

    /** JSON with a final line feed. */
    public static String json(NewMigration migration) {
        return JsonReport.object(json -> {
            json.writeStringProperty("written", migration.file().toString());
            json.writeStringProperty("version", migration.version());
            json.writeStringProperty("name", migration.name());
        });
    }
}
