package org.mbup.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.metabase.IisVersion;

/**
 * One {@code WWW-Authenticate} line of a 401.
 *
 * @param scheme what it offers
 * @param name the scheme's name, exactly as sent
 * @param realm the realm that is set; empty for the name the client asked for, and without meaning for providers
 * @param doubt why the line is inferred rather than attested; empty where a source has it
 */
public record Challenge(Scheme scheme, String name, Optional<String> realm, Optional<String> doubt) {

    /** Stands for the name a client asks for, where nobody has asked yet. */
    public static final String ASKED = "<host>";

    /** Stands for a nonce, which is another one each time. */
    public static final String NONCE = "<nonce>";

    private static final String HEADER = "WWW-Authenticate: ";

    /**
     * The lines of a 401 in the order they are sent: the provider list in its order and exact letter case, one line an
     * entry, then Digest, Basic last.
     */
    public static List<Challenge> of(Authentication authentication, IisVersion version) {
        List<Challenge> lines = new ArrayList<>();
        if (authentication.integrated()) {
            authentication.providers().forEach(provider -> lines.add(of(provider, version)));
        }
        Optional<String> realm =
                Optional.of(Header.printable(authentication.realm())).filter(text -> !text.isEmpty());
        if (authentication.digest(version)) {
            Optional<String> doubt = Optional.of(
                    "no Digest challenge of IIS 5.0 is published: its form is that of IIS 6.0, its place before Basic"
                            + " is inferred");
            lines.add(new Challenge(Scheme.DIGEST, Scheme.DIGEST.toString(), realm, doubt));
        }
        if (authentication.basic()) {
            lines.add(new Challenge(Scheme.BASIC, Scheme.BASIC.toString(), realm, Optional.empty()));
        }
        return List.copyOf(lines);
    }

    private static Challenge of(Provider provider, IisVersion version) {
        String doubt = switch (provider.spelling()) {
            case EXACT ->
                provider.scheme() == Scheme.NEGOTIATE && version.compareTo(IisVersion.V5_0) < 0
                        ? "no trace of an IIS 4.0 that offers Negotiate is published"
                        : null;
            case OTHER_CASE -> "sent in the letter case it is stored in: follows from what breaks (Q215383)";
            case BLANKS -> "what a blank in the list does to the line is not published";
            case UNKNOWN -> "what IIS does with a provider no source names is not published";
        };
        return new Challenge(
                provider.scheme(), Header.printable(provider.written()), Optional.empty(), Optional.ofNullable(doubt));
    }

    /** Whether no source has the line as it stands. */
    public boolean inferred() {
        return doubt.isPresent();
    }

    /**
     * What follows the header's name.
     *
     * @param host the name the client asked for
     * @param nonce the nonce, for Digest
     */
    public String value(String host, String nonce) {
        return switch (scheme) {
            case BASIC -> name + " realm=\"" + quoted(host) + "\"";
            case DIGEST ->
                name + " qop=\"auth\",algorithm=MD5-sess,nonce=\"" + nonce + "\",charset=utf-8,realm=\"" + quoted(host)
                        + "\"";
            default -> name;
        };
    }

    /** The whole line, without its line end, as a client that asked for that host is sent it. */
    public String line(String host) {
        return HEADER + value(host, NONCE);
    }

    /** The whole line for nobody in particular. */
    public String line() {
        return line(ASKED);
    }

    /**
     * What follows the header's name in the one line that carries a handshake's next message.
     *
     * @param token the message, in base64
     */
    public String continued(String token) {
        return name + " " + token;
    }

    private String quoted(String host) {
        return Header.quoted(realm.orElseGet(() -> Header.printable(host)));
    }
}
