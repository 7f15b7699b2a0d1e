package org.mbup.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mbup.metabase.IisVersion;
import org.mbup.wire.Authentication;

/** Whatever is sent: nothing is thrown, nobody is let in without a proof, and no answer holds what was sent. */
class HostileLogonTest {

    private static final Authentication ALL =
            Requests.configured(Requests.BASIC | Requests.NTLM | Requests.DIGEST, "Negotiate,NTLM");
    private static final Logons LOGONS = Requests.logons();

    @Provide
    Arbitrary<List<String>> headers() {
        Arbitrary<String> schemes = Arbitraries.of(
                "Basic", "NTLM", "Negotiate", "Digest", "basic", "ntlm", "", "Bearer", "\u0000", "NTLM\t");
        Arbitrary<String> tokens = Arbitraries.oneOf(
                bytes().map(Base64.getEncoder()::encodeToString),
                Arbitraries.strings().ofMaxLength(200),
                fields());
        return Combinators.combine(schemes, tokens)
                .as((scheme, token) -> scheme + " " + token)
                .list()
                .ofMaxSize(6);
    }

    /** Random bytes, and bytes that begin as a message does. */
    private static Arbitrary<byte[]> bytes() {
        Arbitrary<byte[]> random = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
        Arbitrary<byte[]> starts = Arbitraries.of(
                        "NTLMSSP\0\1\0\0\0",
                        "NTLMSSP\0\2\0\0\0",
                        "NTLMSSP\0\3\0\0\0",
                        "NTLMSSP\0",
                        "\u0060\u0082\1\0\6\6+\6\1\5\5\2",
                        "alice:")
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
        return Arbitraries.oneOf(random, Combinators.combine(starts, random).as(HostileLogonTest::joined));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static Arbitrary<String> fields() {
        Arbitrary<String> names = Arbitraries.of(
                "username", "realm", "nonce", "uri", "response", "qop", "nc", "cnonce", "algorithm", "x");
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.of("\"/\"", "auth", "00000001", "\"webserver1\"", "MD5", "\"", "\"\\"),
                Arbitraries.strings().alpha().ofMaxLength(10));
        return Combinators.combine(names, values)
                .as((name, value) -> name + "=" + value)
                .list()
                .ofMaxSize(12)
                .map(list -> String.join(",", list));
    }

    @Property(tries = 200)
    void nothingThatIsSentLogsOnOrThrows(@ForAll("headers") List<String> sent) {
        ConnectionLogon connection = LOGONS.connection();
        for (String header : sent) {
            LogonOutcome outcome = connection.next(Requests.get(header), ALL, IisVersion.V5_0);
            assertThat(outcome).isInstanceOf(LogonOutcome.Refused.class);
        }
        assertThat(connection.next(Requests.get(), ALL, IisVersion.V5_0)).isInstanceOf(LogonOutcome.Refused.class);
    }

    /** A message of NTLM that is cut or changed anywhere is refused, unless it says the same still. */
    @Property(tries = 200)
    void aDamagedMessageNeverLogsAnotherOn(
            @ForAll NtlmKind kind, @ForAll @IntRange(max = 300) int at, @ForAll byte changed, @ForAll boolean cut) {
        NtlmClient client = NtlmClient.of(kind, "CORP", "alice", "Wonder:land");
        ConnectionLogon connection = LOGONS.connection();
        LogonOutcome.Refused leg =
                (LogonOutcome.Refused) connection.next(Requests.get(client.first("NTLM")), ALL, IisVersion.V5_0);
        byte[] message = Base64.getDecoder()
                .decode(client.last("NTLM", leg.challenges().get(0)).substring("NTLM ".length()));
        byte[] damaged = cut ? Arrays.copyOf(message, Math.min(at, message.length)) : message.clone();
        if (!cut) {
            damaged[at % damaged.length] ^= changed;
        }
        LogonOutcome outcome = connection.next(
                Requests.get("NTLM " + Base64.getEncoder().encodeToString(damaged)), ALL, IisVersion.V5_0);
        if (outcome instanceof LogonOutcome.LoggedOn user) {
            assertThat(user.user()).isEqualTo("CORP\\alice");
            assertThat(kind).isNotEqualTo(NtlmKind.NONE);
        }
    }

    /** What stands in an outcome may be logged and shown. */
    @Property(tries = 100)
    void noAnswerHoldsACredential(@ForAll("secrets") String secret) {
        List<LogonRequest> requests = new ArrayList<>();
        requests.add(Requests.get(Requests.basic("alice", secret)));
        requests.add(Requests.get("Digest username=\"" + secret + "\",uri=\"" + secret + "\""));
        requests.add(Requests.get(secret));
        requests.add(Requests.get("Negotiate " + secret));
        requests.add(Requests.get("NTLM " + secret));
        for (LogonRequest request : requests) {
            LogonOutcome outcome = LOGONS.connection().next(request, ALL, IisVersion.V5_0);
            assertThat(outcome.toString() + request).doesNotContain(secret);
            assertThat(Credentials.of(request.authorization().get(0)).toString())
                    .doesNotContain(secret);
        }
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .ofMinLength(12)
                .ofMaxLength(40)
                .map(text -> "Zq" + text);
    }

    @Property(tries = 50)
    void anythingIsDerOrNot(@ForAll byte[] bytes) {
        assertThat(TicketName.of(bytes)).isEmpty();
        assertThat(Der.of(bytes).all(0x30)).allMatch(found -> found.bytes().length <= bytes.length);
    }
}
