package org.mbup.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mbup.liquibase.ReplayRequest;
import org.mbup.liquibase.RunOrder;
import org.mbup.liquibase.StepFilter;
import org.mbup.metabase.IisVersion;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which steps to run. */
final class SelectionOptions {

    @Mixin
    private LocationOptions migrations;

    @Option(names = "--with", paramLabel = "NAME", description = "Also run this opt-in step, for example negotiate.")
    private List<String> with = new ArrayList<>();

    @Option(names = "--without", paramLabel = "NAME", description = "Leave this step out.")
    private List<String> without = new ArrayList<>();

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "Run this opt-in step and no other; works on a snapshot of any IIS version.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Set a parameter of the migrations, for example asp-request-queue-max=500.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "--from",
            paramLabel = "VERSION",
            description = "Take the snapshot as being of this IIS version, whatever it says of itself.")
    private IisVersion from;

    @Option(
            names = "--contexts",
            paramLabel = "LIST",
            description = "Leave out steps that are for other contexts than these.")
    private String contexts;

    @Option(
            names = "--labels",
            paramLabel = "EXPRESSION",
            description = "Leave out steps whose labels do not fulfil this, for example \"web and !slow\".")
    private String labels;

    @Mixin
    private OrderOptions order;

    @Option(
            names = "--cherry-pick",
            paramLabel = "STEP",
            split = ",",
            description = "Run these steps alone, by version or name, in this order, whatever has run already.")
    private List<String> cherryPick = new ArrayList<>();

    ReplayRequest request() {
        RunOrder asked = order.order();
        return new ReplayRequest(
                migrations.locations(),
                new LinkedHashSet<>(with),
                new LinkedHashSet<>(without),
                new LinkedHashSet<>(only),
                set,
                Optional.ofNullable(from),
                Clock.systemUTC(),
                new RunOrder(asked.outOfOrder(), asked.target(), cherryPick),
                new StepFilter(Optional.ofNullable(contexts), Optional.ofNullable(labels)));
    }
}
