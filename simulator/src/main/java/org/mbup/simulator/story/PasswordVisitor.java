package org.mbup.simulator.story;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.sasl.RealmCallback;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslClient;
import org.mbup.simulator.auth.User;

/** A client that has a password and logs on with NTLM, by the JDK's implementation of it. */
final class PasswordVisitor implements Visitor {

    private static final String NTLM = "NTLM";

    private final User user;

    PasswordVisitor(User user) {
        this.user = user;
    }

    @Override
    public List<Exchange> visit(URI uri) throws IOException {
        List<Exchange> exchanges = new ArrayList<>();
        SaslClient client = Sasl.createSaslClient(
                new String[] {NTLM},
                null,
                "http",
                uri.getHost(),
                Map.of("com.sun.security.sasl.ntlm.version", "LMv2/NTLMv2"),
                callbacks -> Arrays.stream(callbacks).forEach(this::answer));
        if (client == null) {
            throw new IOException("this Java has no NTLM");
        }
        try (Wire wire = new Wire(uri)) {
            exchanges.add(wire.get(Optional.empty()));
            if (!exchanges.get(0).offers(NTLM)) {
                return exchanges;
            }
            Exchange second = wire.get(header(client.evaluateChallenge(new byte[0])));
            exchanges.add(second);
            Optional<String> challenge = second.token(NTLM);
            if (challenge.isPresent()) {
                byte[] token = Base64.getDecoder().decode(challenge.get());
                exchanges.add(wire.get(header(client.evaluateChallenge(token))));
            }
        }
        return exchanges;
    }

    private static Optional<String> header(byte[] token) {
        return Optional.of(NTLM + " " + Base64.getEncoder().encodeToString(token));
    }

    private void answer(Callback callback) {
        if (callback instanceof NameCallback name) {
            name.setName(user.name());
        } else if (callback instanceof PasswordCallback secret) {
            secret.setPassword(user.password());
        } else if (callback instanceof RealmCallback realm) {
            realm.setText(user.domain());
        }
    }
}
