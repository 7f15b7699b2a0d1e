package org.mbup.liquibase.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import liquibase.command.CommandOverride;
import liquibase.command.CommandResultsBuilder;
import liquibase.command.CommandScope;
import liquibase.command.core.ExecuteSqlCommandStep;
import liquibase.database.Database;
import org.mbup.adsutil.Adsutil;
import org.mbup.adsutil.AdsutilParser;
import org.mbup.adsutil.AdsutilResult;
import org.mbup.adsutil.ScriptLine;
import org.mbup.liquibase.database.MetabaseDatabase;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.metabase.IisVersion;
import org.mbup.problem.Problem;

/**
 * {@code execute-sql} on a metabase: lines of the administration script, with the output the script prints. All lines
 * are read before the first runs, and nothing is kept when one fails. Any other database gets Liquibase's own.
 */
@CommandOverride(override = ExecuteSqlCommandStep.class)
public final class ExecuteAdsutilStep extends ExecuteSqlCommandStep {

    @Override
    public void run(CommandResultsBuilder results) throws Exception {
        CommandScope scope = results.getCommandScope();
        if (!(scope.getDependency(Database.class) instanceof MetabaseDatabase database)) {
            super.run(results);
            return;
        }
        String file = scope.getArgumentValue(SQLFILE_ARG);
        String text = getSqlScript(scope.getArgumentValue(SQL_ARG), file);
        List<String> printed =
                run(MetabaseDatabase.session(database), AdsutilParser.script(text, file == null ? "--sql" : file));
        database.commit();
        String output = String.join("\n", printed) + "\n";
        results.getOutputStream().write(output.getBytes(StandardCharsets.UTF_8));
        results.addResult("output", output);
    }

    private static List<String> run(MetabaseSession session, List<ScriptLine> lines) {
        List<String> printed = new ArrayList<>();
        for (ScriptLine line : lines) {
            IisVersion version = session.iisVersion().orElse(IisVersion.V4_0);
            AdsutilResult result = Adsutil.run(session.working(), line.command(), version);
            result.problem().ifPresent(problem -> {
                session.rollback();
                throw failed(line, problem);
            });
            if (!result.edits().isEmpty()) {
                session.apply(result.edits());
            }
            printed.addAll(result.lines());
        }
        return printed;
    }

    private static RuntimeException failed(ScriptLine line, Problem problem) {
        return Problem.input("line " + line.line() + " failed, so nothing was changed: " + problem.what())
                .at(problem.where())
                .found(problem.found())
                .expected(problem.expected())
                .hint(problem.hint())
                .asException();
    }
}
