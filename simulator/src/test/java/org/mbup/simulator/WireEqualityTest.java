package org.mbup.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.mbup.fixtures.Fixture;
import org.mbup.format.Snapshot;
import org.mbup.live.Asker;
import org.mbup.live.LiveUrl;
import org.mbup.live.Seen;
import org.mbup.metabase.IisVersion;
import org.mbup.simulator.auth.Logons;
import org.mbup.simulator.auth.Users;
import org.mbup.simulator.http.Raw;
import org.mbup.wire.ComputerName;
import org.mbup.wire.HostMatch;
import org.mbup.wire.RequestUrl;
import org.mbup.wire.Resolution;
import org.mbup.wire.Side;
import org.mbup.wire.Sites;
import org.mbup.wire.WireView;

/** What is told without a connection is what is sent over one: status line, order and letters of every challenge. */
class WireEqualityTest {

    private static final List<String> PATHS = List.of("/", "/a", "/a/b/c.htm", "/A/x.asp", "/iisadmpwd/aexp.htr");
    private static Serving serving;

    @BeforeContainer
    static void start() {
        serving = Serving.of(Web.site());
    }

    @AfterContainer
    static void stop() {
        serving.close();
    }

    @Property(tries = 150)
    void aProbeOfTheSnapshotIsAProbeOfTheServer(@ForAll("webs") Web web, @ForAll("paths") String path)
            throws IOException {
        serving.server().replace(web.snapshot());
        same(web.snapshot(), IisVersion.V4_0, serving.server(), path);
    }

    @Example
    void everyFixtureShowsWhatItsProbeTells() throws IOException {
        for (Fixture fixture : Fixture.values()) {
            for (IisVersion version : List.of(IisVersion.V4_0, IisVersion.V5_0)) {
                Snapshot snapshot = fixture.snapshot();
                try (IisSimulator server =
                        IisSimulator.start(snapshot, options().as(version))) {
                    for (String path : PATHS) {
                        same(snapshot, version, server, path);
                    }
                }
            }
        }
    }

    /** A server that is configured otherwise than the snapshot that is probed. */
    @Example
    void theComparisonNoticesADifference() {
        Web web = Web.site().text("w3svc", "NTAuthenticationProviders", "Negotiate,NTLM");
        for (String other : List.of("NTLM,Negotiate", "Negotiate,ntlm", "Negotiate, NTLM", "Negotiate", "NTLM")) {
            serving.server()
                    .replace(Web.site()
                            .text("w3svc", "NTAuthenticationProviders", other)
                            .snapshot());
            assertThatThrownBy(() -> same(web.snapshot(), IisVersion.V4_0, serving.server(), "/"))
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static IisSimulator.Options options() {
        return IisSimulator.Options.of(Logons.of(Users.demo(), Optional.empty())::connection);
    }

    private static void same(Snapshot snapshot, IisVersion version, IisSimulator server, String path)
            throws IOException {
        for (SiteAddress address : server.addresses()) {
            if (!address.binding().host().matches("[a-z0-9._-]*")) {
                // A name beyond ASCII cannot be asked for in a URL.
                continue;
            }
            String host = address.binding().host().isEmpty()
                    ? address.binding().address().isEmpty()
                            ? "localhost"
                            : address.binding().address()
                    : address.binding().host();
            Optional<WireView> told = told(
                    snapshot,
                    version,
                    "http://" + host + ":" + address.binding().port() + path);
            if (told.isEmpty()) {
                continue;
            }
            LiveUrl url = LiveUrl.parse("http://" + host + ":" + address.uri().getPort() + path);
            Seen seen = Seen.at(url, new Asker(Optional.of("localhost"), false, Duration.ofSeconds(20)));
            boolean refused = !told.get().logon().authentication().anonymous();
            if (sslNeeded(seen)) {
                continue;
            }
            if (refused) {
                assertThat(seen.first()).isEqualTo(told.get().logon().first().line());
            } else {
                assertThat(seen.first()).doesNotContain("401");
            }
            assertThat(seen.refusal()).contains(told.get().logon().refusal().line());
            assertThat(seen.challenges())
                    .isEqualTo(told.get().logon().challenges().stream()
                            .map(challenge -> challenge.line(host))
                            .toList());
            assertThat(Raw.get(address.uri(), path, "Host: " + host).value("Server"))
                    .contains("Microsoft-IIS/" + version);
        }
    }

    private static boolean sslNeeded(Seen seen) {
        return seen.first().contains("403") && seen.refusal().isEmpty();
    }

    private static Optional<WireView> told(Snapshot snapshot, IisVersion version, String url) {
        IisVersion rules = Side.of(snapshot.metabase(), Optional.of(version)).version();
        Optional<Resolution> to = Sites.of(snapshot.metabase(), rules).resolve(RequestUrl.parse(url));
        HostMatch hosts =
                ComputerName.of(snapshot.metabase(), snapshot.computer()).match("localhost");
        return to.map(found -> WireView.at(snapshot.metabase(), found.path(), rules, hosts));
    }

    @Provide
    static Arbitrary<String> paths() {
        return Arbitraries.of(PATHS);
    }

    @Provide
    static Arbitrary<Web> webs() {
        Arbitrary<String> lists = Arbitraries.of(
                "NTLM",
                "Negotiate,NTLM",
                "ntlm",
                "Negotiate, NTLM",
                " NTLM ,x",
                "",
                ",,NTLM",
                "Kerberos,NTLM,Negotiate");
        Arbitrary<String> realms = Arbitraries.of("", "exair", "a \"quoted\" realm", "r\r\nX: y", "caf\u00e9");
        return Combinators.combine(
                        Arbitraries.longs().between(0, 31),
                        lists,
                        realms,
                        Arbitraries.longs().between(0, 31).optional(0.5),
                        lists.optional(0.5),
                        Arbitraries.of(0L, 1L, 513L))
                .as((flags, list, realm, lowerFlags, lowerList, access) -> {
                    Web web = Web.site()
                            .number("w3svc", "AuthFlags", flags)
                            .text("w3svc", "NTAuthenticationProviders", list)
                            .text("w3svc/1/ROOT", "Realm", realm)
                            .number("w3svc/1/ROOT/a", "AccessFlags", access)
                            .site(2, ":80:www.exair.com", "10.1.1.3:81:");
                    lowerFlags.ifPresent(value -> web.number("w3svc/1/ROOT/a", "AuthFlags", value));
                    lowerList.ifPresent(value -> web.text("w3svc/2/ROOT/a/b", "NTAuthenticationProviders", value));
                    return web;
                });
    }
}
