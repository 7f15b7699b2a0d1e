package org.mbup.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The values of MS-NLMP 4.2: user User, domain Domain, password Password. */
class NtlmKeysTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] CHALLENGE = HEX.parseHex("0123456789abcdef");
    private static final byte[] CLIENT = HEX.parseHex("aaaaaaaaaaaaaaaa");
    /** The client's part of NTLMv2 in 4.2.4: time 0, Domain, Server. */
    private static final String BLOB = "01010000000000000000000000000000aaaaaaaaaaaaaaaa00000000"
            + "02000c0044006f006d00610069006e00" + "01000c00530065007200760065007200" + "0000000000000000";

    private static final User USER = new User("Domain", "User", "Password".toCharArray());

    private static final byte[] HASH = NtlmKeys.hash(USER.password());

    @Test
    void hashOfThePassword() {
        assertThat(HEX.formatHex(HASH)).isEqualTo("a4f49c406510bdcab6824ee7c30fd852");
    }

    @Test
    void keyOfTheAccount() {
        assertThat(HEX.formatHex(NtlmKeys.key(HASH, "User", "Domain"))).isEqualTo("0c868a403bfd7a93a3001ef22ef02e3f");
    }

    @Test
    void responseOfTheFirstVersion() {
        assertThat(HEX.formatHex(NtlmKeys.response(HASH, CHALLENGE)))
                .isEqualTo("67c43011f30298a2ad35ece64f16331c44bdbed927841f94");
    }

    @Test
    void responseOfNtlm2Session() {
        assertThat(HEX.formatHex(NtlmKeys.response(HASH, NtlmKeys.session(CHALLENGE, CLIENT))))
                .isEqualTo("7537f803ae367128ca458204bde7caf81e97ed2683267232");
    }

    @Test
    void proofOfTheSecondVersion() {
        byte[] key = NtlmKeys.key(HASH, "User", "Domain");
        assertThat(HEX.formatHex(NtlmKeys.proof(key, CHALLENGE, HEX.parseHex(BLOB))))
                .isEqualTo("68cd0ab851e51c96aabc927bebef6a1c");
    }

    /** The whole AUTHENTICATE_MESSAGE of 4.2.4.3, whose parts lie after a version field. */
    @Test
    void theWholeMessageOfTheSecondVersionProvesTheUser() {
        byte[] message = HEX.parseHex("4e544c4d5353500003000000180018006c0000005400540084000000"
                + "0c000c00480000000800080054000000100010005c00000010001000d8000000358288e20501280a0000000f"
                + "44006f006d00610069006e00" + "5500730065007200" + "43004f004d0050005500540045005200"
                + "86c35097ac9cec102554764a57cccc19aaaaaaaaaaaaaaaa" + "68cd0ab851e51c96aabc927bebef6a1c" + BLOB
                + "c5dad2544fc9799094ce1ce90bc9d03e");
        NtlmChallenge challenge = new NtlmChallenge(CHALLENGE, NtlmMessage.UNICODE);
        NtlmResponse response = NtlmResponse.of(new NtlmMessage(message), challenge);
        assertThat(response.user()).isEqualTo("User");
        assertThat(response.domain()).isEqualTo("Domain");
        assertThat(response.kind(challenge)).isEqualTo(NtlmKind.V2);
        assertThat(response.proves(USER, challenge)).isTrue();
        assertThat(response.proves(new User("Domain", "User", "password".toCharArray()), challenge))
                .isFalse();
        assertThat(response.proves(USER, new NtlmChallenge(CLIENT, NtlmMessage.UNICODE)))
                .isFalse();
    }
}
