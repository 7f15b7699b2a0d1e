package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;

/** Keys marked for indexing. Which catalogs there are no metabase says, so this is told once and no key is blamed. */
final class IndexedContent implements Rule {

    private static final About ABOUT = new About(
            "MB026",
            Severity.INFO,
            Scope.IIS5,
            "indexed content may belong to a catalog that is lost",
            "The upgrade removes every custom catalog of Index Server 2.0 and earlier; only Web and System "
                    + "are there afterwards.",
            "Where the server had custom catalogs, make them again in the Indexing Service snap-in.",
            "",
            List.of("Q270057"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        long keys = server.webNumbers(Ids.CONTENT_INDEXED, value -> value != 0).count();
        return keys == 0
                ? Stream.empty()
                : Stream.of(ABOUT.at(
                        Ids.WEB,
                        "ContentIndexed is TRUE at " + Shown.count(keys, "key")
                                + "; a snapshot cannot show which catalogs there are."));
    }
}
