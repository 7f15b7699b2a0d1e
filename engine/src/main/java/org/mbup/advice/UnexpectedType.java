package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;

/** A data type other than the published one: kept, never coerced, and told here. */
final class UnexpectedType implements Rule {

    private static final About ABOUT = new About(
            "MB033",
            Severity.WARNING,
            Scope.ALL,
            "a value is not of the type the catalogue gives it",
            "IIS may take the value for not set. mbup keeps it as it is and converts nothing.",
            "Set the property again with the documented type, or delete it.",
            "",
            List.of());

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.inventory().mistyped().stream().map(UnexpectedType::advisory);
    }

    private static Advisory advisory(Inventory.Mistyped found) {
        return ABOUT.at(
                        found.path(),
                        found.property(),
                        Shown.plain(found.property().name()) + " is " + found.found() + "; the catalogue says "
                                + found.published() + ".")
                .inferred(true);
    }
}
