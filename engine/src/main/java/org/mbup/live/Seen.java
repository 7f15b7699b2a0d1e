package org.mbup.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mbup.metabase.IisVersion;
import org.mbup.wire.Authentication;
import org.mbup.wire.Challenge;
import org.mbup.wire.Client;
import org.mbup.wire.ComputerName;
import org.mbup.wire.Logon;
import org.mbup.wire.Verdict;

/**
 * What a running server shows at a URL.
 *
 * @param url the URL
 * @param server the Server header; empty where there is none
 * @param first the first line of the answer to a request without credentials
 * @param refusal the first line of the 401; empty where none was seen
 * @param challenges its {@code WWW-Authenticate} lines in order, letter for letter, a nonce left out
 * @param clients how each kind of client fares with them, by the rules for the version the server says it is of; empty
 *     where no 401 was seen
 */
public record Seen(
        LiveUrl url,
        Optional<String> server,
        String first,
        Optional<String> refusal,
        List<String> challenges,
        Map<Client, Verdict> clients) {

    private static final int UNAUTHORIZED = 401;
    private static final Pattern NONCE = Pattern.compile("(?i)nonce=\"[^\"]*\"");
    private static final long ANONYMOUS = 1;
    private static final long BASIC = 2;
    private static final long INTEGRATED = 4;
    private static final long DIGEST = 16;
    private static final long PERSISTENCE = 128;

    /** Copies the lists. */
    public Seen {
        challenges = List.copyOf(challenges);
        clients = Map.copyOf(clients);
    }

    /**
     * Asks a server, without credentials and, where that shows no 401, once more with a scheme that no server has.
     *
     * @throws org.mbup.problem.ProblemException when it does not answer
     */
    public static Seen at(LiveUrl url, Asker asker) {
        LiveAnswer first = asker.ask(url, Optional.empty());
        LiveAnswer refusal = first.code() == UNAUTHORIZED ? first : asker.ask(url, Optional.of("mbup-probe"));
        Optional<String> server = first.first("Server");
        if (refusal.code() != UNAUTHORIZED) {
            return new Seen(url, server, first.statusLine(), Optional.empty(), List.of(), Map.of());
        }
        Authentication offered = offered(refusal, first.code() != UNAUTHORIZED);
        IisVersion version =
                server.filter(name -> name.endsWith("/4.0")).isPresent() ? IisVersion.V4_0 : IisVersion.V5_0;
        Logon logon = Logon.of(offered, version, new ComputerName(Optional.empty()).match(url.host()));
        return new Seen(
                url,
                server,
                first.statusLine(),
                Optional.of(refusal.statusLine()),
                refusal.challenges().stream()
                        .map(field -> NONCE.matcher(field.line()).replaceAll("nonce=\"" + Challenge.NONCE + "\""))
                        .toList(),
                logon.clients());
    }

    /** The configuration that would be shown like this. */
    private static Authentication offered(LiveAnswer refusal, boolean anonymous) {
        long flags = anonymous ? ANONYMOUS : 0;
        List<String> providers = new ArrayList<>();
        for (LiveAnswer.Field field : refusal.challenges()) {
            if (is(field, "basic ")) {
                flags |= BASIC;
            } else if (is(field, "digest ")) {
                flags |= DIGEST;
            } else {
                flags |= INTEGRATED;
                providers.add(field.value());
            }
        }
        String list = providers.stream().collect(Collectors.joining(","));
        return new Authentication(flags, list, Authentication.Origin.SERVICE, "", "", PERSISTENCE, true);
    }

    private static boolean is(LiveAnswer.Field field, String scheme) {
        return (field.value() + " ").regionMatches(true, 0, scheme, 0, scheme.length());
    }
}
