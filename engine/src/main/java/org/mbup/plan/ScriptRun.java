package org.mbup.plan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.adsutil.Adsutil;
import org.mbup.adsutil.AdsutilParser;
import org.mbup.adsutil.AdsutilResult;
import org.mbup.adsutil.ScriptLine;
import org.mbup.format.ReadOptions;
import org.mbup.format.SnapshotDocument;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.WorkingCopy;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;
import org.mbup.store.Committed;
import org.mbup.store.SnapshotStore;

/**
 * A batch file of adsutil calls that ran on a snapshot.
 *
 * @param printed what the script prints on the server, line by line
 * @param notes what a person should know besides
 * @param commands how many calls it made
 * @param written where the result was written; empty when nothing changed
 */
public record ScriptRun(List<String> printed, List<String> notes, int commands, Optional<Committed> written) {

    /** Copies the lists. */
    public ScriptRun {
        printed = List.copyOf(printed);
        notes = List.copyOf(notes);
    }

    /**
     * Runs the file, whole or not at all. Every line is read before the first one runs.
     *
     * @param script the file, with the code page of text that is not UTF-8
     * @throws org.mbup.problem.ProblemException when a line cannot be read or carried out, with file and line; the
     *     snapshot is then as it was
     */
    public static ScriptRun of(ReadOptions read, ReadOptions script, WriteTarget target) {
        List<ScriptLine> lines = lines(script);
        try (Output output = Output.open(read, target)) {
            SnapshotDocument document = output.document();
            WorkingCopy after = new WorkingCopy(document.snapshot().metabase());
            List<String> printed = new ArrayList<>();
            List<String> notes = new ArrayList<>();
            for (ScriptLine line : lines) {
                AdsutilResult result =
                        Adsutil.run(after, line.command(), after.iisVersion().orElse(IisVersion.V4_0));
                result.problem().ifPresent(problem -> {
                    throw refused(problem, line, script.source()).asException();
                });
                after.apply(result.edits());
                printed.addAll(result.lines());
                notes.addAll(result.notes());
            }
            boolean write = !after.journal().isEmpty() || target.output().isPresent();
            Optional<Committed> written =
                    write ? Optional.of(output.write(after, document.snapshot().history())) : Optional.empty();
            return new ScriptRun(printed, notes, lines.size(), written);
        }
    }

    /** What the script does not know is a wrong call where it was typed, and bad input where a file holds it. */
    private static List<ScriptLine> lines(ReadOptions script) {
        try {
            return AdsutilParser.script(text(script), script.source());
        } catch (ProblemException e) {
            Problem problem = e.problem();
            throw Problem.input(problem.what())
                    .at(problem.where())
                    .found(problem.found())
                    .expected(problem.expected())
                    .hint(problem.hint())
                    .asException(e);
        }
    }

    private static Problem refused(Problem problem, ScriptLine line, String source) {
        return Problem.input(problem.what() + "; nothing was written")
                .at(Location.at(source, line.line(), 1).withKey(problem.where().keyPath()))
                .found(problem.found() == null ? line.text().strip() : problem.found())
                .expected(problem.expected())
                .hint(problem.hint());
    }

    private static String text(ReadOptions script) {
        byte[] bytes = SnapshotStore.read(script);
        try {
            return decode(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, script.encoding());
        }
    }

    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
