package org.mbup.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mbup.plan.Sample;
import org.mbup.plan.SampleSize;
import org.mbup.plan.Samples;
import org.mbup.report.SampleReport;
import org.mbup.store.CommitOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "Writes a snapshot of a known server to rehearse on; without NAME, lists them.",
        footer = {
            "",
            "For example:",
            "  mbup sample iis4-default -o web1.json",
            "  mbup sample iis4-owa -o MetaBase.xml",
            "  mbup sample hoster --sites 500 --seed 7 -o farm.json"
        })
final class SampleVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Which one; mbup sample lists them.")
    private String name;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it: a path or a VFS URI.")
    private String output;

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "Format of FILE: json, xml or text (default: by its file name).")
    private String format;

    @Option(
            names = "--sites",
            paramLabel = "N",
            description = "How many sites a hoster has, 1 to 100000 (default: 10).")
    private Integer sites;

    @Option(names = "--seed", paramLabel = "S", description = "Which hoster of that size (default: 1).")
    private Long seed;

    @Option(names = "--force", description = "Replace FILE when it is there already.")
    private boolean force;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        if (name == null) {
            requireNothingElse();
            List<Sample> all = Samples.all();
            print(report.json() ? SampleReport.json(all) : SampleReport.text(all));
            return ExitCode.OK;
        }
        Sample sample = Samples.named(name);
        if (output == null) {
            throw new ParameterException(spec.commandLine(), "sample needs a place to write to: -o FILE");
        }
        if (!sample.sized() && (sites != null || seed != null)) {
            throw new ParameterException(
                    spec.commandLine(), "--sites and --seed are for a sample of any size, not for " + sample.name());
        }
        CommitOptions options = force ? CommitOptions.DEFAULT.overwriting() : CommitOptions.DEFAULT;
        Samples.Written done = Samples.write(sample, size(), output, Optional.ofNullable(format), options);
        print(report.json() ? SampleReport.json(done) : SampleReport.text(done));
        return ExitCode.OK;
    }

    private void requireNothingElse() {
        if (output != null || format != null || sites != null || seed != null) {
            throw new ParameterException(spec.commandLine(), "which sample? mbup sample lists them");
        }
    }

    private SampleSize size() {
        return new SampleSize(
                sites == null ? SampleSize.DEFAULT.sites() : sites, seed == null ? SampleSize.DEFAULT.seed() : seed);
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
    }
}
