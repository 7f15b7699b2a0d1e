package org.mbup.simulator;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mbup.simulator.auth.Logons;
import org.mbup.simulator.auth.Users;
import org.mbup.simulator.http.Raw;

/** A server for a test, with an account CORP\alice. */
public final class Serving implements AutoCloseable {

    /** The account's password. */
    public static final String PASSWORD = "Wonderl4nd";

    private final IisSimulator server;

    private Serving(IisSimulator server) {
        this.server = server;
    }

    public static Serving of(Web web) {
        return of(web, options -> options);
    }

    public static Serving of(Web web, UnaryOperator<IisSimulator.Options> how) {
        Logons logons = Logons.of(Users.parse("test", "CORP\\alice:" + PASSWORD), Optional.empty());
        return new Serving(IisSimulator.start(web.snapshot(), how.apply(IisSimulator.Options.of(logons::connection))));
    }

    public IisSimulator server() {
        return server;
    }

    public URI uri() {
        return server.uri(1);
    }

    public Raw.Reply get(String path, String... headers) throws IOException {
        return Raw.get(uri(), path, headers);
    }

    public Raw.Reply ask(String method, String path, String... headers) throws IOException {
        try (Raw raw = Raw.to(uri())) {
            return raw.ask(method, path, headers);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
