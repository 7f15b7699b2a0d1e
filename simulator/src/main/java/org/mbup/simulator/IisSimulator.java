package org.mbup.simulator;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mbup.format.Snapshot;
import org.mbup.metabase.IisVersion;
import org.mbup.simulator.auth.ConnectionLogon;
import org.mbup.simulator.content.Content;
import org.mbup.simulator.http.Bounds;
import org.mbup.simulator.http.Front;
import org.mbup.simulator.site.Answering;
import org.mbup.simulator.site.Door;
import org.mbup.simulator.site.Model;
import org.mbup.wire.Binding;
import org.mbup.wire.Site;

/**
 * A server on loopback that answers as the IIS of a snapshot would. Thread-safe.
 *
 * <p>Another snapshot can be put in its place while it runs; connections stay, and the next request on them is answered
 * by the new one.
 */
public final class IisSimulator implements AutoCloseable {

    private static final int MOST_DOORS = 1000;

    private final Options options;
    private final Front front;
    private volatile Model model;

    /**
     * How to serve.
     *
     * @param as the version whose rules to use; without one those of the snapshot's own version
     * @param port the port of the first binding, the next for the next; 0 for any free ones
     * @param content where pages are taken from
     * @param logons makes the logon of each new connection
     * @param bounds how much a client may ask
     * @param log takes a line for each request
     */
    public record Options(
            Optional<IisVersion> as,
            int port,
            Content content,
            Supplier<ConnectionLogon> logons,
            Bounds bounds,
            Consumer<String> log) {

        /** Any free ports, no pages, no log. */
        public static Options of(Supplier<ConnectionLogon> logons) {
            return new Options(Optional.empty(), 0, Content.none(), logons, Bounds.DEFAULT, line -> {});
        }

        /** The same by the rules of that version. */
        public Options as(IisVersion version) {
            return new Options(Optional.of(version), port, content, logons, bounds, log);
        }

        /** The same with pages from there. */
        public Options content(Content pages) {
            return new Options(as, port, pages, logons, bounds, log);
        }

        /** The same with other bounds. */
        public Options bounds(Bounds other) {
            return new Options(as, port, content, logons, other, log);
        }

        /** The same with a line for each request. */
        public Options log(Consumer<String> lines) {
            return new Options(as, port, content, logons, bounds, lines);
        }
    }

    private IisSimulator(Snapshot snapshot, Options options) {
        this.options = options;
        this.model = Model.of(snapshot, options.as());
        this.front = new Front(
                () -> model, new Answering(options.content()), options.logons(), options.bounds(), options.log());
    }

    /**
     * Starts a server.
     *
     * @throws org.mbup.problem.ProblemException when a port is taken
     */
    public static IisSimulator start(Snapshot snapshot, Options options) {
        IisSimulator server = new IisSimulator(snapshot, options);
        try {
            server.front.listen(doors(server.model), options.port());
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    /** The addresses and ports to listen for: the first thousand by port, those for all addresses before others. */
    private static List<Door> doors(Model model) {
        return model.doors().keySet().stream().limit(MOST_DOORS).toList();
    }

    /** How many of the bindings' addresses and ports have no port here, because there are more than a thousand. */
    public int unserved() {
        return Math.max(0, model.doors().size() - MOST_DOORS);
    }

    /**
     * Puts another snapshot in place of the one that is served. Bindings that are new get a port, those that are gone
     * lose theirs.
     */
    public synchronized void replace(Snapshot snapshot) {
        Model next = Model.of(snapshot, options.as());
        front.listen(doors(next), options.port());
        model = next;
    }

    /** The version whose rules are used: 4.0 or 5.0. */
    public IisVersion version() {
        return model.version();
    }

    /** Where every site is reached, in the order of sites and bindings; encrypted bindings are not served. */
    public List<SiteAddress> addresses() {
        Map<Door, Integer> ports = front.ports();
        List<SiteAddress> addresses = new ArrayList<>();
        for (Site site : model.sites()) {
            for (Binding binding : site.bindings()) {
                Integer port = binding.secure() ? null : ports.get(new Door(binding.address(), binding.port()));
                if (port != null) {
                    addresses.add(new SiteAddress(
                            site.path(), binding, URI.create("http://" + name(binding) + ":" + port + "/")));
                }
            }
        }
        return addresses;
    }

    /** Clients find every name below localhost on this computer by themselves. */
    private static String name(Binding binding) {
        return binding.host().matches("[a-z0-9-]+([.][a-z0-9-]+)*[.]localhost") ? binding.host() : "localhost";
    }

    /**
     * The URL of a site's home directory on this computer, by its first binding.
     *
     * @param number the site's number in the metabase, for example 1
     * @throws IllegalArgumentException when no such site is served
     */
    public URI uri(int number) {
        return addresses().stream()
                .filter(address -> address.site().name().equals(String.valueOf(number)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no site " + number + " is served"))
                .uri();
    }

    /** Connections there are now. */
    public int connections() {
        return front.connections();
    }

    /** Stops listening and closes every connection. */
    @Override
    public void close() {
        front.close();
    }
}
