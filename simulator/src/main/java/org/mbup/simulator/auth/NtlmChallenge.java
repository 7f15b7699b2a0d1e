package org.mbup.simulator.auth;

import static org.mbup.simulator.auth.NtlmMessage.ALWAYS_SIGN;
import static org.mbup.simulator.auth.NtlmMessage.NTLM;
import static org.mbup.simulator.auth.NtlmMessage.OEM;
import static org.mbup.simulator.auth.NtlmMessage.REQUEST_TARGET;
import static org.mbup.simulator.auth.NtlmMessage.SESSION_KEYS;
import static org.mbup.simulator.auth.NtlmMessage.SESSION_SECURITY;
import static org.mbup.simulator.auth.NtlmMessage.TARGET_INFO;
import static org.mbup.simulator.auth.NtlmMessage.TARGET_IS_SERVER;
import static org.mbup.simulator.auth.NtlmMessage.UNICODE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The server's message: eight random bytes, what it agrees to, and its names.
 *
 * @param challenge the random bytes
 * @param flags what it agrees to
 */
record NtlmChallenge(byte[] challenge, int flags) {

    private static final int HEADER = 48;
    private static final int COMPUTER = 1;
    private static final int DOMAIN = 2;

    /** Agrees to what of a client's wishes this server knows. */
    static NtlmChallenge answer(int wishes, byte[] challenge) {
        int kept = wishes & (REQUEST_TARGET | ALWAYS_SIGN | SESSION_SECURITY | SESSION_KEYS);
        int letters = (wishes & UNICODE) != 0 ? UNICODE : OEM;
        return new NtlmChallenge(challenge, kept | letters | NTLM | TARGET_INFO | TARGET_IS_SERVER);
    }

    boolean sessionSecurity() {
        return (flags & SESSION_SECURITY) != 0;
    }

    /** The message, from the computer of that name. */
    byte[] encode(String computer) {
        byte[] target =
                computer.getBytes((flags & UNICODE) != 0 ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
        byte[] info = info(computer.getBytes(StandardCharsets.UTF_16LE));
        ByteBuffer message = NtlmMessage.begin(NtlmMessage.CHALLENGE, HEADER + target.length + info.length);
        descriptor(message, target.length, HEADER).putInt(flags).put(challenge).putLong(0);
        descriptor(message, info.length, HEADER + target.length);
        return message.put(target).put(info).array();
    }

    private static ByteBuffer descriptor(ByteBuffer message, int length, int start) {
        return message.putShort((short) length).putShort((short) length).putInt(start);
    }

    /** The computer's name also for its domain: it is a member of none. */
    private static byte[] info(byte[] name) {
        ByteBuffer info = ByteBuffer.allocate(2 * (4 + name.length) + 4).order(ByteOrder.LITTLE_ENDIAN);
        info.putShort((short) DOMAIN).putShort((short) name.length).put(name);
        info.putShort((short) COMPUTER).putShort((short) name.length).put(name);
        return info.array();
    }
}
