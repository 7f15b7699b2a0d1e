package org.mbup.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mbup.metabase.IisVersion;

/**
 * How a key asks for a logon, and who can give one.
 *
 * @param authentication the configuration it follows from
 * @param version the version whose rules were used
 * @param first the answer to a request without credentials, for a file whose permissions let the anonymous account in
 * @param refusal the first line of the 401
 * @param challenges its {@code WWW-Authenticate} lines, in order
 * @param clients how each kind of client fares with it
 * @param ifIntegrated the same with integrated authentication turned on, where nothing at all is offered without
 */
public record Logon(
        Authentication authentication,
        IisVersion version,
        StatusLine first,
        StatusLine refusal,
        List<Challenge> challenges,
        Map<Client, Verdict> clients,
        Optional<Logon> ifIntegrated) {

    private static final int BY_CONFIGURATION = 2;

    /** What follows from a configuration under the rules of that version. */
    public static Logon of(Authentication authentication, IisVersion version, HostMatch hosts) {
        StatusLine refusal = StatusLine.unauthorized(version, BY_CONFIGURATION);
        List<Challenge> challenges = Challenge.of(authentication, version);
        boolean silent = challenges.isEmpty() && !authentication.integrated();
        return new Logon(
                authentication,
                version,
                authentication.anonymous() ? StatusLine.ok() : refusal,
                refusal,
                challenges,
                ClientMatrix.of(authentication, version, hosts),
                silent ? Optional.of(of(authentication.withIntegrated(), version, hosts)) : Optional.empty());
    }

    /** Whether a client is shown the same and fares the same, whatever the reasons and their certainty. */
    public boolean sameFor(Logon other) {
        return first.line().equals(other.first.line())
                && lines().equals(other.lines())
                && List.of(Client.values()).stream()
                        .allMatch(client -> clients.get(client).result()
                                == other.clients.get(client).result());
    }

    /** The challenges as lines, for nobody in particular. */
    public List<String> lines() {
        return challenges.stream().map(Challenge::line).toList();
    }
}
