package org.mbup.cli;

import java.util.List;
import java.util.Optional;
import org.mbup.liquibase.RunOrder;
import picocli.CommandLine.Option;

/** How far to go through the versions. */
final class OrderOptions {

    @Option(
            names = "--target",
            paramLabel = "VERSION",
            description =
                    "Go up to this version, itself included; or latest, next, current. VERSION? need not be there.")
    private String target;

    @Option(
            names = "--out-of-order",
            description = "Also run a step when one of a later version has run already; else it is ignored.")
    private boolean outOfOrder;

    RunOrder order() {
        return new RunOrder(outOfOrder, Optional.ofNullable(target), List.of());
    }
}
