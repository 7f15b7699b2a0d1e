package org.mbup.report;

import org.mbup.plan.Generation;

/** What a generated changelog holds, and what it does not. */
public final class GenerationReport {

    private GenerationReport() {}

    /** Text for a terminal. */
    public static String text(Generation generation) {
        StringBuilder text = new StringBuilder();
        generation
                .leftOut()
                .forEach(what ->
                        text.append("  ? not in the changelog: ").append(what).append('\n'));
        text.append(generation.changeSets())
                .append(generation.changeSets() == 1 ? " changeset\n" : " changesets\n")
                .append(MigrationReport.written(generation.written()));
        return text.toString();
    }

    /** JSON with a final line feed. */
    public static String json(Generation generation) {
        return JsonReport.object(json -> {
            json.writeNumberProperty("changeSets", generation.changeSets());
            JsonReport.strings(json, "leftOut", generation.leftOut());
            json.writeStringProperty("written", generation.written().location());
        });
    }
}
