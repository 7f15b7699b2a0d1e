package org.mbup.simulator.auth;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The nonces of Digest. One says itself when it was made and carries a seal, so that asking for many fills no memory; only
 * one that a user has logged on with is remembered, with the counts it has seen. The table is bounded: the oldest goes
 * first, and every nonce as old as that one is too old from then on. Safe for use by several threads.
 */
final class Nonces {

    static final Duration LIFE = Duration.ofMinutes(5);
    static final int MOST = 10_000;

    private static final int STAMP = Long.BYTES;
    private static final int SALT = 8;
    private static final int SEAL = 16;
    private static final int LENGTH = STAMP + SALT + SEAL;

    /** What a nonce is good for. */
    enum State {
        /** For a logon. */
        FRESH,
        /** It was ours, and is too old. */
        STALE,
        /** It was never ours. */
        UNKNOWN
    }

    private final InstantSource clock;
    private final SecureRandom random;
    private final SecretKeySpec secret;
    private final Map<String, NonceUse> used = new LinkedHashMap<>();
    private long floor = Long.MIN_VALUE;

    Nonces(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
        byte[] key = new byte[32];
        random.nextBytes(key);
        this.secret = new SecretKeySpec(key, "HmacSHA256");
    }

    /** Another one each time. */
    String next() {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        ByteBuffer nonce = ByteBuffer.allocate(LENGTH).putLong(clock.millis()).put(salt);
        nonce.put(seal(nonce.array()));
        return HexFormat.of().formatHex(nonce.array());
    }

    State state(String nonce) {
        byte[] bytes = bytes(nonce);
        if (!MessageDigest.isEqual(seal(bytes), Arrays.copyOfRange(bytes, STAMP + SALT, LENGTH))) {
            return State.UNKNOWN;
        }
        long made = made(bytes);
        synchronized (used) {
            return made > floor && clock.millis() - made <= LIFE.toMillis() ? State.FRESH : State.STALE;
        }
    }

    /** The client's nonce of a nonce's first use; this one where it has not been used yet. */
    String firstClientNonce(String nonce, String now) {
        synchronized (used) {
            NonceUse use = used.get(nonce);
            return use == null ? now : use.clientNonce();
        }
    }

    /**
     * Counts a use by a user who has proved himself.
     *
     * @param count the client's count, 1 or more
     * @return whether the count is a new one
     */
    boolean use(String nonce, String clientNonce, long count) {
        synchronized (used) {
            if (made(bytes(nonce)) <= floor) {
                return false;
            }
            NonceUse use = used.computeIfAbsent(nonce, unused -> new NonceUse(clientNonce));
            boolean fresh = use.count(count);
            if (used.size() > MOST) {
                String eldest = used.keySet().iterator().next();
                used.remove(eldest);
                floor = Math.max(floor, made(bytes(eldest)));
            }
            return fresh;
        }
    }

    private static byte[] bytes(String nonce) {
        try {
            return nonce.length() == 2 * LENGTH ? HexFormat.of().parseHex(nonce) : new byte[LENGTH];
        } catch (IllegalArgumentException e) {
            return new byte[LENGTH];
        }
    }

    private static long made(byte[] nonce) {
        return ByteBuffer.wrap(nonce).getLong();
    }

    private byte[] seal(byte[] nonce) {
        try {
            Mac mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            mac.update(nonce, 0, STAMP + SALT);
            return Arrays.copyOf(mac.doFinal(), SEAL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
