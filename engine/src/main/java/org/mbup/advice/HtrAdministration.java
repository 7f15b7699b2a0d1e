package org.mbup.advice;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mbup.metabase.Key;

/** The directory /Scripts/Iisadmin, kept by every upgrade since 3.0. */
final class HtrAdministration implements Rule {

    private static final About ABOUT = new About(
            "MB017",
            Severity.WARNING,
            Scope.ALL,
            "the .htr administration pages of IIS 3.0 are still there",
            "The pages have the permissions of IIS 3.0: they can be made to loop and to show the directories "
                    + "of the server.",
            "Delete the directory /Scripts/Iisadmin, or limit its permissions.",
            "",
            List.of("Q267559"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.metabase().keys().stream()
                .filter(key -> key.path().isWithin(Ids.WEB))
                .filter(HtrAdministration::old)
                .map(key -> ABOUT.at(key.path(), "The key leads to the .htr administration pages of IIS 3.0."));
    }

    private static boolean old(Key key) {
        boolean named = key.path().folded().endsWith("/scripts/iisadmin");
        return named
                || Server.text(key.property(Ids.PATH))
                        .filter(path -> path.toLowerCase(Locale.ROOT).endsWith("\\scripts\\iisadmin"))
                        .isPresent();
    }
}
