package org.mbup.simulator.auth;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.wire.Scheme;

/**
 * Whom a server knows and how it checks them: makes the logon of each connection. Safe for use by several threads; what it
 * makes is for one connection.
 */
public final class Logons {

    /** What a server calls itself where nobody tells it a name. */
    public static final String COMPUTER = "MBUP";

    private static final int LONGEST_NAME = 15;

    private final Users users;
    private final Optional<Acceptor> acceptor;
    private final String computer;
    private final boolean onlyNtlmV2;
    private final SecureRandom random;
    private final Nonces nonces;

    private Logons(Users users, Optional<Acceptor> acceptor, String computer, boolean onlyNtlmV2, Nonces nonces) {
        this.users = users;
        this.acceptor = acceptor;
        this.computer = computer;
        this.onlyNtlmV2 = onlyNtlmV2;
        this.random = new SecureRandom();
        this.nonces = nonces;
    }

    /**
     * Logons of these accounts.
     *
     * @param keytab the keys of the service principal names it answers to; without one no ticket can be read
     * @throws org.mbup.problem.ProblemException when there is no such file
     */
    public static Logons of(Users users, Optional<Path> keytab) {
        return new Logons(users, keytab.map(Logons::acceptor), COMPUTER, false, nonces(InstantSource.system()));
    }

    private static Acceptor acceptor(Path keytab) {
        if (!Files.isReadable(keytab) || Files.isDirectory(keytab)) {
            throw Problem.environment("the keytab cannot be read")
                    .at(Location.of(keytab.toString()))
                    .hint("make one with ktutil or ktpass, or leave it out: then Negotiate takes NTLM alone")
                    .asException();
        }
        return new Acceptor(keytab);
    }

    /** The same with another clock, for the age of nonces. */
    Logons at(InstantSource clock) {
        return new Logons(users, acceptor, computer, onlyNtlmV2, nonces(clock));
    }

    private static Nonces nonces(InstantSource clock) {
        return new Nonces(clock, new SecureRandom());
    }

    /** The same with another name of the computer, of which NTLM tells the first 15 characters. */
    public Logons computer(String name) {
        String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return new Logons(users, acceptor, cut, onlyNtlmV2, nonces);
    }

    /** The same, but of NTLM only its second version is let in, as with LMCompatibilityLevel 5. */
    public Logons onlyNtlmV2() {
        return new Logons(users, acceptor, computer, true, nonces);
    }

    /** The logon of a connection that was just opened. */
    public ConnectionLogon connection() {
        NtlmLogon insideNegotiate = new NtlmLogon(users, computer, onlyNtlmV2, random);
        return new LogonOfConnection(
                Map.of(
                        Scheme.BASIC, new BasicLogon(users),
                        Scheme.DIGEST, new DigestLogon(users, nonces),
                        Scheme.NTLM, new NtlmLogon(users, computer, onlyNtlmV2, random),
                        Scheme.NEGOTIATE, new NegotiateLogon(insideNegotiate, acceptor)),
                nonces);
    }

    /** Names no account. */
    @Override
    public String toString() {
        return "logons of " + users + (acceptor.isPresent() ? ", with a keytab" : "");
    }
}
