package org.mbup.simulator.cli;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mbup.simulator.IisSimulator;
import org.mbup.simulator.SiteAddress;
import org.mbup.simulator.auth.User;
import org.mbup.store.StoredSnapshot;
import org.mbup.wire.Binding;

/** What a server says on its terminal. */
final class Greeting {

    private static final int MOST = 40;

    private final PrintWriter out;
    private final IisSimulator server;
    private final Set<SiteAddress> told = new HashSet<>();

    Greeting(PrintWriter out, IisSimulator server) {
        this.out = out;
        this.server = server;
    }

    static void print(PrintWriter out, String line) {
        StringBuilder safe = new StringBuilder(line.length());
        line.chars().forEach(c -> safe.append(Character.isISOControl(c) ? '?' : (char) c));
        synchronized (out) {
            out.println(safe);
            out.flush();
        }
    }

    void start(StoredSnapshot stored, Optional<User> demo) {
        String version = stored.document()
                .snapshot()
                .metabase()
                .iisVersion()
                .map(v -> "IIS " + v)
                .orElse("IIS version unknown");
        line(stored.location() + ": " + version + ", by the rules of IIS " + server.version());
        sites();
        demo.ifPresent(user -> line("User " + user.account() + ", password " + new String(user.password())
                + " (for this run alone; --users FILE has others)"));
    }

    private void sites() {
        List<SiteAddress> all = server.addresses();
        List<SiteAddress> fresh =
                all.stream().filter(address -> !told.contains(address)).toList();
        fresh.stream().limit(MOST).forEach(address -> line("  " + shown(address)));
        if (fresh.size() > MOST) {
            line("  and " + (fresh.size() - MOST) + " more bindings");
        }
        if (all.isEmpty()) {
            line("  no site listens without encryption, and the simulator has none");
        }
        if (server.unserved() > 0) {
            line("  " + server.unserved() + " more addresses and ports get no port here; ask for them by Host header");
        }
        told.clear();
        told.addAll(all);
    }

    private static String shown(SiteAddress address) {
        Binding binding = address.binding();
        String name = binding.host().isEmpty() || address.uri().getHost().equals(binding.host())
                ? ""
                : "  for Host: " + binding.host();
        return String.format(
                "%-16s %-24s %s%s",
                address.site(), binding.address() + ":" + binding.port() + ":" + binding.host(), address.uri(), name);
    }

    void changed() {
        sites();
    }

    void ready(boolean watched) {
        line(
                watched
                        ? "Ready. When the snapshot changes it is read again; Ctrl+C ends the server."
                        : "Ready. A snapshot there is not read again when it changes; Ctrl+C ends the server.");
    }

    void say(String sentence) {
        line("mbup: " + sentence);
    }

    private void line(String text) {
        text.lines().forEach(line -> print(out, line));
    }
}
