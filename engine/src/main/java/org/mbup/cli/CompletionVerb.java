package org.mbup.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script that teaches a shell to complete verbs, options and their values.",
        footer = {
            "",
            "In bash, also in ~/.bashrc:  source <(mbup completion bash)",
            "In zsh, also in ~/.zshrc:    source <(mbup completion zsh)"
        })
final class CompletionVerb implements Callable<Integer> {

    /** Shells that can be taught. The script is one: it asks which shell reads it. */
    enum Shell {
        bash,
        zsh
    }

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Mbup mbup;

    @Parameters(paramLabel = "SHELL", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Shell shell;

    @Override
    public Integer call() {
        String script = AutoComplete.bash("mbup", Verbs.addAllTo(Mbup.line(mbup.configuration())));
        spec.commandLine().getOut().print(script);
        return ExitCode.OK;
    }
}
