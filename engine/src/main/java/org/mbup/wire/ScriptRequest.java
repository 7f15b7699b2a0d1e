package org.mbup.wire;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.IisVersion;
import org.mbup.schema.ScriptMap;

/**
 * What becomes of a request for a script file.
 *
 * @param outcome what becomes of it
 * @param reason why, one sentence
 * @param references sources
 * @param inferred whether it follows from the sources rather than being stated by them
 */
public record ScriptRequest(Outcome outcome, String reason, List<String> references, boolean inferred) {

    private static final long SCRIPT_IS_ENOUGH = 1;

    /** What can become of it. */
    public enum Outcome {
        /** The script engine runs it. */
        RUNS("runs"),
        /** The answer is 403.1, Forbidden: Execute Access Forbidden. */
        FORBIDDEN("403.1"),
        /** No script engine is mapped: it is a file like any other. */
        NOT_MAPPED("not mapped");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** One or two words. */
        public String label() {
            return label;
        }
    }

    /** Copies the list. */
    public ScriptRequest {
        references = List.copyOf(references);
    }

    /**
     * A request for a file with that extension.
     *
     * @param maps the ScriptMaps in force
     * @param access the AccessFlags in force
     */
    public static ScriptRequest of(String extension, String verb, List<String> maps, long access, IisVersion version) {
        Optional<ScriptMap> map = first(maps, extension);
        if (map.isEmpty()) {
            return new ScriptRequest(
                    Outcome.NOT_MAPPED, "No script map is for " + extension + ".", List.of("Q284930"), true);
        }
        boolean script = (map.get().flags() & SCRIPT_IS_ENOUGH) != 0;
        boolean allowed = (access & Ids.ACCESS_EXECUTE) != 0 || script && (access & Ids.ACCESS_SCRIPT) != 0;
        return allowed ? byVerb(map.get(), verb, version) : notAllowed();
    }

    /** The first entry for an extension; reads only those that begin like it. */
    private static Optional<ScriptMap> first(List<String> entries, String extension) {
        return entries.stream()
                .filter(entry -> entry.stripLeading().regionMatches(true, 0, extension, 0, extension.length()))
                .flatMap(entry -> ScriptMap.parse(entry).stream())
                .filter(map -> map.isFor(extension))
                .findFirst();
    }

    private static ScriptRequest notAllowed() {
        return new ScriptRequest(
                Outcome.FORBIDDEN, "AccessFlags give neither script nor execute access.", List.of("Q304916"), true);
    }

    private static ScriptRequest byVerb(ScriptMap map, String verb, IisVersion version) {
        boolean late = version.compareTo(IisVersion.V5_0) >= 0;
        // 4.0 refuses the verbs it lists, 5.0 accepts them alone; an empty list lets every verb through in both.
        if (map.verbs().isEmpty() || map.names(verb) == late) {
            String why = map.verbs().isEmpty()
                    ? "The map names no verb, so every verb reaches the engine."
                    : late ? "The map accepts " + verb + "." : "The map does not refuse " + verb + ".";
            return new ScriptRequest(Outcome.RUNS, why, List.of("Q284930"), false);
        }
        return late
                ? new ScriptRequest(
                        Outcome.FORBIDDEN,
                        "The map does not accept " + verb + ".",
                        List.of("Q304916", "Q284930"),
                        !verb.equals("GET"))
                : new ScriptRequest(Outcome.FORBIDDEN, "The map refuses " + verb + ".", List.of("Q284930"), true);
    }
}
