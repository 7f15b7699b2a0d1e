package org.mbup.liquibase.change;

import java.util.ArrayList;
import java.util.List;
import org.mbup.adsutil.Adsutil;
import org.mbup.adsutil.AdsutilCommand;
import org.mbup.adsutil.AdsutilParser;
import org.mbup.adsutil.AdsutilResult;
import org.mbup.adsutil.ScriptLine;
import org.mbup.change.Operation;
import org.mbup.change.Outcome;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.WorkingCopy;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Lines of the administration script, run one after the other; the first that fails fails the whole. */
record AdsutilOperation(List<ScriptLine> lines, List<String> validate) implements Operation {

    /** Reads every line and collects what is wrong with each. */
    static AdsutilOperation of(List<String> texts) {
        List<ScriptLine> lines = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            try {
                for (ScriptLine line : AdsutilParser.script(texts.get(i), "script")) {
                    lines.add(new ScriptLine(i + 1, line.text(), line.command()));
                }
            } catch (ProblemException e) {
                problems.add("cannot use line " + (i + 1) + ": " + e.problem().what());
            }
        }
        lines.stream()
                .filter(line -> !changes(line.command()))
                .forEach(line -> problems.add(
                        "takes lines that change" + " something, not line " + line.line() + ": " + line.text()));
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add("has no line that does anything");
        }
        return new AdsutilOperation(List.copyOf(lines), List.copyOf(problems));
    }

    private static boolean changes(AdsutilCommand command) {
        return command instanceof AdsutilCommand.Set
                || command instanceof AdsutilCommand.Create
                || command instanceof AdsutilCommand.Delete;
    }

    @Override
    public String describe() {
        return lines.size() == 1
                ? "run a line of the administration script"
                : "run " + lines.size() + " lines of the administration script";
    }

    @Override
    public Outcome run(Metabase metabase) {
        WorkingCopy copy = new WorkingCopy(metabase);
        List<Edit> edits = new ArrayList<>();
        for (ScriptLine line : lines) {
            AdsutilResult result =
                    Adsutil.run(copy, line.command(), copy.iisVersion().orElse(IisVersion.V4_0));
            result.problem().ifPresent(problem -> {
                throw failed(line, problem);
            });
            copy.apply(result.edits());
            edits.addAll(result.edits());
        }
        return Outcome.of(edits);
    }

    private static ProblemException failed(ScriptLine line, Problem problem) {
        return Problem.input("line " + line.line() + " of the script failed: " + problem.what())
                .at(problem.where())
                .found(problem.found())
                .expected(problem.expected())
                .hint(problem.hint())
                .asException();
    }
}
