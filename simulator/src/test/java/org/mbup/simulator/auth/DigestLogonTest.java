package org.mbup.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.simulator.auth.Requests.configured;
import static org.mbup.simulator.auth.Requests.get;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.metabase.IisVersion;
import org.mbup.wire.Authentication;
import org.mbup.wire.Scheme;

class DigestLogonTest {

    private static final Authentication DIGEST = configured(Requests.DIGEST, "");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2000-02-17T00:00:00Z"));
    private final Logons logons = Requests.logons().at(now::get);

    private LogonOutcome ask(String... authorization) {
        return logons.connection().next(get(authorization), DIGEST, IisVersion.V5_0);
    }

    private String challenge() {
        return ((LogonOutcome.Refused) ask()).challenges().get(0);
    }

    private static boolean letIn(LogonOutcome outcome) {
        return outcome instanceof LogonOutcome.LoggedOn;
    }

    @ParameterizedTest
    @CsvSource({"MD5-sess", "MD5"})
    void letsInWhoHasThePassword(String algorithm) {
        DigestClient client = new DigestClient("CORP\\alice", "Wonder:land", algorithm);
        assertThat(ask(client.answer(challenge(), "/", 1, "c")))
                .isEqualTo(new LogonOutcome.LoggedOn(Scheme.DIGEST, "Digest", "CORP\\alice", List.of()));
        DigestClient wrong = new DigestClient("CORP\\alice", "wonder:land", algorithm);
        assertThat(letIn(ask(wrong.answer(challenge(), "/", 1, "c")))).isFalse();
        DigestClient nobody = new DigestClient("", "\0", algorithm);
        assertThat(letIn(ask(nobody.answer(challenge(), "/", 1, "c")))).isFalse();
    }

    /** The example of RFC 2617, 3.5. */
    @Test
    void theExampleOfTheStandardIsProved() {
        DigestFields fields = DigestFields.of("""
                        username="Mufasa", realm="testrealm@host.com",
                        nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", uri="/dir/index.html", qop=auth, nc=00000001,
                        cnonce="0a4f113b", response="6629fae49393a05397450978507c4ef1",
                        opaque="5ccc069c403ebaf9f0171e9517f40e41\"""".replace('\n', ' ')).orElseThrow();
        DigestProof proof = new DigestProof(fields, "GET", "0a4f113b");
        assertThat(proof.isOf(new User("", "Mufasa", "Circle Of Life".toCharArray())))
                .isTrue();
        assertThat(proof.isOf(new User("", "Mufasa", "Circle of Life".toCharArray())))
                .isFalse();
    }

    @Test
    void isOfNoUseFor40() {
        LogonOutcome.Refused refused = (LogonOutcome.Refused) logons.connection()
                .next(get(DigestClient.alice().answer(challenge(), "/", 1, "c")), DIGEST, IisVersion.V4_0);
        assertThat(refused.substatus()).isEqualTo(2);
        assertThat(refused.challenges()).isEmpty();
    }

    @Test
    void aUserOutsideAsciiIsUnderstood() {
        String header = new DigestClient("CORP\\zoë", "Größe", "MD5").answer(challenge(), "/", 1, "c");
        String asBytes = new String(header.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(letIn(ask(asBytes))).isTrue();
    }

    @Test
    void aCountIsUsedOnceAndMayBeOvertaken() {
        String challenge = challenge();
        DigestClient client = DigestClient.alice();
        assertThat(letIn(ask(client.answer(challenge, "/", 1, "c")))).isTrue();
        assertThat(letIn(ask(client.answer(challenge, "/", 1, "c")))).isFalse();
        assertThat(letIn(ask(client.answer(challenge, "/", 3, "c")))).isTrue();
        assertThat(letIn(ask(client.answer(challenge, "/", 2, "c")))).isTrue();
        assertThat(letIn(ask(client.answer(challenge, "/", 2, "c")))).isFalse();
        assertThat(letIn(ask(client.answer(challenge, "/", 100, "c")))).isTrue();
        assertThat(letIn(ask(client.answer(challenge, "/", 4, "c")))).isFalse();
        assertThat(letIn(ask(client.answer(challenge, "/", 0, "c")))).isFalse();
    }

    @Test
    void aFailureUsesNoCount() {
        String challenge = challenge();
        assertThat(letIn(ask(new DigestClient("alice", "no", "MD5").answer(challenge, "/", 1, "c"))))
                .isFalse();
        assertThat(letIn(ask(DigestClient.alice().answer(challenge, "/", 1, "c"))))
                .isTrue();
    }

    @Test
    void aSessionKeepsTheKeyItBeganWithOrMakesItAnew() {
        String challenge = challenge();
        assertThat(letIn(ask(DigestClient.alice().answer(challenge, "/", 1, "one"))))
                .isTrue();
        assertThat(letIn(ask(DigestClient.alice().answer(challenge, "/", 2, "two", "one"))))
                .isTrue();
        assertThat(letIn(ask(DigestClient.alice().answer(challenge, "/", 3, "three", "three"))))
                .isTrue();
        assertThat(letIn(ask(DigestClient.alice().answer(challenge, "/", 4, "four", "two"))))
                .isFalse();
    }

    @Test
    void anOldNonceIsStaleForWhoHasThePasswordAndNothingForOthers() {
        String challenge = challenge();
        now.updateAndGet(time -> time.plus(Nonces.LIFE).plusMillis(1));
        LogonOutcome.Refused stale =
                (LogonOutcome.Refused) ask(DigestClient.alice().answer(challenge, "/", 1, "c"));
        assertThat(stale.challenges().get(0)).endsWith(",stale=true").doesNotContain(challenge);
        assertThat(letIn(ask(DigestClient.alice().answer(stale.challenges().get(0), "/", 1, "c"))))
                .isTrue();
        LogonOutcome.Refused wrong =
                (LogonOutcome.Refused) ask(new DigestClient("CORP\\alice", "no", "MD5").answer(challenge, "/", 1, "c"));
        assertThat(wrong.challenges().get(0)).doesNotContain("stale");
    }

    @Test
    void aNonceOfAnotherServerIsUnknown() {
        String other = ((LogonOutcome.Refused) Requests.logons().connection().next(get(), DIGEST, IisVersion.V5_0))
                .challenges()
                .get(0);
        assertThat(letIn(ask(DigestClient.alice().answer(other, "/", 1, "c")))).isFalse();
        assertThat(letIn(ask(
                        DigestClient.alice().answer(challenge().replaceAll("nonce=\".", "nonce=\"f"), "/", 1, "c"))))
                .isFalse();
    }

    @Test
    void theUriIsTheOneAskedFor() {
        assertThat(letIn(ask(DigestClient.alice().answer(challenge(), "/other", 1, "c"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "realm=\"webserver1\"",
                "qop=auth,",
                "nc=00000001,",
                "cnonce=\"c\"",
                "algorithm=MD5-sess",
                "username="
            })
    void eachFieldCounts(String field) {
        String good = DigestClient.alice().answer(challenge(), "/", 1, "c");
        assertThat(good).contains(field);
        assertThat(letIn(ask(good.replace(field, "x" + field)))).isFalse();
        assertThat(letIn(ask(good + ", " + field.replace(",", "")))).isFalse();
        assertThat(letIn(ask(good))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a=\"", "a=b c=d", "=b", "a=b,,c=d", "a=b,a=c", "a=\"\\"})
    void whatIsNoListOfFieldsIsNotRead(String text) {
        assertThat(DigestFields.of(text)).isEmpty();
    }

    @Test
    void theTableOfNoncesIsBoundedAndForgetsNoReplay() {
        Nonces nonces = new Nonces(now::get, new SecureRandom());
        String first = nonces.next();
        assertThat(nonces.use(first, "c", 1)).isTrue();
        for (int i = 0; i < Nonces.MOST; i++) {
            now.updateAndGet(time -> time.plusMillis(1));
            assertThat(nonces.use(nonces.next(), "c", 1)).isTrue();
        }
        assertThat(nonces.state(first)).isEqualTo(Nonces.State.STALE);
        assertThat(nonces.use(first, "c", 1)).isFalse();
        assertThat(nonces.state(nonces.next())).isEqualTo(Nonces.State.FRESH);
    }
}
