package org.mbup.simulator.junit;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.mbup.fixtures.Fixture;
import org.mbup.fixtures.Snapshots;
import org.mbup.format.ReadOptions;
import org.mbup.format.Snapshot;
import org.mbup.metabase.IisVersion;
import org.mbup.simulator.IisSimulator;
import org.mbup.simulator.auth.Logons;
import org.mbup.simulator.auth.Users;
import org.mbup.simulator.content.Content;
import org.mbup.simulator.kdc.Kdc;
import org.mbup.simulator.kdc.KerbyKdc;
import org.mbup.simulator.kdc.Realm;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;
import org.mbup.store.TemporaryFolder;

/** Runs the server that {@link IisServer} asks for. */
public final class IisServerExtension implements BeforeEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(IisServerExtension.class);

    /** For JUnit. */
    public IisServerExtension() {}

    /** A server with what has to be put away after it. */
    private record Held(RunningIis running, Snapshot first, Optional<Kdc> kdc, Optional<TemporaryFolder> folder)
            implements AutoCloseable {

        @Override
        public void close() throws IOException {
            running.simulator().close();
            if (kdc.isPresent()) {
                kdc.get().close();
            }
            folder.ifPresent(TemporaryFolder::close);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Held held = held(context);
        if (held.running().snapshot() != held.first()) {
            held.running().serve(held.first());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningIis.class || type == URI.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RunningIis running = held(context).running();
        return parameter.getParameter().getType() == URI.class ? running.uri() : running;
    }

    /** One for the class that has the annotation, and for what is nested in it. */
    private static Held held(ExtensionContext context) {
        ExtensionContext at = context;
        while (at.getParent().flatMap(ExtensionContext::getTestClass).isPresent()) {
            at = at.getParent().get();
        }
        Class<?> type = at.getRequiredTestClass();
        return at.getStore(SPACE).getOrComputeIfAbsent(type, IisServerExtension::start, Held.class);
    }

    private static Held start(Class<?> type) {
        IisServer asked = type.getAnnotation(IisServer.class);
        Users users = asked.users().length == 0
                ? Users.demo()
                : Users.parse("@IisServer(users)", String.join("\n", asked.users()));
        Optional<TemporaryFolder> folder =
                asked.kerberos() ? Optional.of(new TemporaryFolder("mbup-kdc")) : Optional.empty();
        Optional<Kdc> kdc =
                folder.map(place -> KerbyKdc.start(Realm.of(place.path(), users.all(), List.of("localhost"))));
        Logons logons = Logons.of(users, kdc.map(Kdc::keytab));
        IisSimulator.Options options = IisSimulator.Options.of(logons::connection);
        if (!asked.as().isEmpty()) {
            options = options.as(IisVersion.parse(asked.as()).orElseThrow());
        }
        if (!asked.content().isEmpty()) {
            options = options.content(Content.in(Path.of(asked.content())));
        }
        Snapshot snapshot = snapshot(asked.value());
        RunningIis running = new RunningIis(IisSimulator.start(snapshot, options), snapshot, users.all(), kdc);
        for (String line : asked.adsutil()) {
            running.adsutil(line);
        }
        return new Held(running, running.snapshot(), kdc, folder);
    }

    private static Snapshot snapshot(String name) {
        Optional<Fixture> fixture = Snapshots.named(name);
        if (fixture.isPresent()) {
            return fixture.get().snapshot();
        }
        try (StoredSnapshot stored = SnapshotStore.open(name, ReadOptions.of(name))) {
            return stored.document().snapshot();
        }
    }
}
