package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;
import org.mbup.metabase.KeyPath;

/** The redirect of an expired password has become one the client sees. Only where PasswordChangeFlags lets passwords be changed. */
final class IisadmpwdLoop implements Rule {

    private static final About ABOUT = new About(
            "MB019",
            Severity.WARNING,
            Scope.IIS5,
            "IISADMPWD requires authentication",
            "A user whose password has expired is sent round in circles: IIS 5.0 redirects to IISADMPWD with "
                    + "302, the logon there fails, and it redirects again. Fixed in Service Pack 3.",
            "Allow anonymous access to IISADMPWD.",
            "iisadmpwd-anonymous",
            List.of("Q275457"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.iisadmpwd()
                .filter(key -> bit(server, key.path(), Ids.AUTH_FLAGS, Ids.AUTH_ANONYMOUS, Ids.AUTH_ANONYMOUS) == 0)
                .filter(key -> bit(server, key.path(), Ids.PASSWORD_CHANGE_FLAGS, Ids.PASSWORD_CHANGE_OFF, 0) == 0)
                .map(key -> ABOUT.at(key.path(), "IISADMPWD does not allow anonymous access."));
    }

    private static long bit(Server server, KeyPath path, long id, long mask, long otherwise) {
        return server.number(path, id).orElse(otherwise) & mask;
    }
}
