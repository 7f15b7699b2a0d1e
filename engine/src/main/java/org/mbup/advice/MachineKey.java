package org.mbup.advice;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.mbup.metabase.KeyPath;

/** SECURE values beyond those that Setup makes on every server. */
final class MachineKey implements Rule {

    private static final About ABOUT = new About(
            "MB028",
            Severity.INFO,
            Scope.ALL,
            "secure values are bound to this computer's key",
            "On another computer, or after the system was installed anew, they cannot be decrypted and IIS "
                    + "does not run.",
            "Keep the passwords at hand; enter them again where the metabase is to run elsewhere.",
            "",
            List.of("Q248739"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        SortedSet<String> names = server.inventory().secrets();
        return names.isEmpty()
                ? Stream.empty()
                : Stream.of(ABOUT.at(
                        KeyPath.LM,
                        "The metabase holds secure values that Setup did not make: " + String.join(", ", names) + "."));
    }
}
