package org.mbup.advice;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names only a French Setup gives. The encryption itself no snapshot can show. */
final class FrenchServer implements Rule {

    private static final About ABOUT = new About(
            "MB027",
            Severity.INFO,
            Scope.IIS5,
            "a French server keeps its metabase unencrypted",
            "Where IIS 4.0 was installed with the locale French (Standard) the metabase is clear text, and "
                    + "the upgrade keeps it so. IIS does not start when that locale is changed to or from.",
            "Where an encrypted metabase is needed, install IIS 5.0 anew.",
            "",
            List.of("Q243386", "Q243087"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.sites()
                .filter(key -> Server.text(key.property(Ids.SERVER_COMMENT))
                        .filter(FrenchServer::french)
                        .isPresent())
                .limit(1)
                .map(key -> ABOUT.at(
                                key.path(),
                                key.property(Ids.SERVER_COMMENT).orElseThrow(),
                                "The site has the name a French Setup gives; a snapshot cannot show whether the"
                                        + " metabase was encrypted.")
                        .inferred(true));
    }

    private static boolean french(String comment) {
        String name = comment.toLowerCase(Locale.ROOT);
        return name.startsWith("site web par d") || name.startsWith("site ftp par d");
    }
}
