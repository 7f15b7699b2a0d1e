package org.mbup.simulator.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.mbup.wire.Authentication;

/** Requests and configurations for tests. */
final class Requests {

    static final long ANONYMOUS = 0x1;
    static final long BASIC = 0x2;
    static final long NTLM = 0x4;
    static final long DIGEST = 0x10;
    static final long SINGLE_REQUEST = 0x40;
    static final long SINGLE_REQUEST_IF_PROXY = 0x80;

    static final Users USERS = Users.parse("users.txt", """
            CORP\\alice:Wonder:land
            bob:Builder 1
            CORP\\zoë:Größe
            """);

    private Requests() {}

    static Logons logons() {
        return Logons.of(USERS, Optional.empty());
    }

    static Authentication configured(long flags, String providers) {
        return new Authentication(flags, providers, Authentication.Origin.SERVICE, "", "", 0, true);
    }

    static Authentication persisting(Authentication like, long persistence) {
        return new Authentication(
                like.flags(), like.providerList(), like.origin(), like.realm(), like.logonDomain(), persistence, true);
    }

    static Authentication withRealm(Authentication like, String realm, String logonDomain) {
        return new Authentication(like.flags(), like.providerList(), like.origin(), realm, logonDomain, 0, true);
    }

    static Authentication withoutKeepAlive(Authentication like) {
        return new Authentication(like.flags(), like.providerList(), like.origin(), "", "", 0, false);
    }

    static LogonRequest get(String... authorization) {
        return new LogonRequest("GET", "/", "webserver1", List.of(authorization), false);
    }

    static LogonRequest throughProxy(String... authorization) {
        return new LogonRequest("GET", "/", "webserver1", List.of(authorization), true);
    }

    static String basic(String account, String password) {
        byte[] bytes = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }
}
