package org.mbup.liquibase;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Runs Liquibase's own commands in this process, as its command line would. */
final class StockCommands {

    static {
        System.setProperty("liquibase.analytics.enabled", "false");
    }

    private final Path folder;
    private final String url;
    private final String changelog;

    StockCommands(Path folder, String url, String changelog) {
        this.folder = folder;
        this.url = url;
        this.changelog = changelog;
    }

    /** Runs a command and returns what it printed. */
    String run(String command, Object... arguments) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, Object> scope = new HashMap<>();
        scope.put(Scope.Attr.ui.name(), new LoggerUIService());
        scope.put(Scope.Attr.resourceAccessor.name(), new DirectoryResourceAccessor(folder));
        Scope.child(scope, () -> {
            CommandScope run = new CommandScope(command).setOutput(out).addArgumentValue("url", url);
            if (run.getCommand().getArguments().containsKey("changelogFile")) {
                run.addArgumentValue("changelogFile", changelog);
            }
            if (run.getCommand().getArguments().containsKey("showSummary")) {
                run.addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF);
            }
            for (int i = 0; i < arguments.length; i += 2) {
                run.addArgumentValue((String) arguments[i], arguments[i + 1]);
            }
            run.execute();
        });
        return out.toString(StandardCharsets.UTF_8);
    }
}
