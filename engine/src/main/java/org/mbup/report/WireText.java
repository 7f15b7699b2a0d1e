package org.mbup.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mbup.metabase.KeyPath;
import org.mbup.wire.Client;
import org.mbup.wire.Compared;
import org.mbup.wire.DefaultDocument;
import org.mbup.wire.Logon;
import org.mbup.wire.Page;
import org.mbup.wire.ScriptRequest;
import org.mbup.wire.Spn;
import org.mbup.wire.Verdict;
import org.mbup.wire.WireEffect;

/** What an upgrade changes for clients, for a terminal: keys with the same outcome stand together. */
final class WireText {

    private static final int MOST_KEYS = 3;
    private static final int MOST_GROUPS = 8;
    private static final int MOST_SPNS = 5;
    private static final String INDENT = "      ";
    private static final String CLEAN = "clean IIS 5.0";
    private static final int LABEL = CLEAN.length() + 2;
    private static final String MORE = " more (--format json lists all)";

    private final StringBuilder out = new StringBuilder();
    private final Set<String> told = new HashSet<>();

    private WireText() {}

    /** The section of a preview, closed by an empty line. */
    static String section(WireEffect effect) {
        if (effect.sites() == 0) {
            return "Wire: no web site\n\n";
        }
        WireText text = new WireText();
        text.line("Wire: what a client is shown where it has to log on");
        effect.logons().stream().limit(MOST_GROUPS).forEach(text::logon);
        text.more(effect.logons().size() - MOST_GROUPS, "group");
        text.pages(effect.pages());
        text.spns(effect.spns());
        text.line("");
        return text.out.toString();
    }

    private void logon(Compared<Logon> group) {
        line("  " + (group.changed() ? "~ " : "= ") + keys(group.keys()));
        boolean off = group.before().ifIntegrated().isPresent()
                && group.after().ifIntegrated().isPresent();
        if (off) {
            line(INDENT + "integrated authentication is off, so a 401 offers nothing; turned on, it would be:");
        }
        Logon before = shown(group.before(), off);
        Logon after = shown(group.after(), off);
        Logon clean = shown(group.clean(), off);
        challenges(before, after, clean);
        if (before.sameFor(after) && after.sameFor(clean)) {
            return;
        }
        matrix(before, after, clean);
        reasons(before, after, clean);
    }

    private static Logon shown(Logon logon, boolean integrated) {
        return integrated ? logon.ifIntegrated().orElse(logon) : logon;
    }

    private void challenges(Logon before, Logon after, Logon clean) {
        boolean kept = before.lines().equals(after.lines());
        boolean asClean = after.lines().equals(clean.lines());
        if (kept && asClean) {
            challenge("all three", after);
            return;
        }
        if (!kept) {
            challenge("before", before);
        }
        challenge(kept ? "before, after" : asClean ? "after, clean" : "after", after);
        if (!asClean) {
            challenge(CLEAN, clean);
        }
    }

    private void challenge(String label, Logon logon) {
        List<String> lines = logon.lines().isEmpty() ? List.of("no WWW-Authenticate line") : logon.lines();
        for (int i = 0; i < lines.size(); i++) {
            boolean inferred =
                    i < logon.challenges().size() && logon.challenges().get(i).inferred();
            line(INDENT + pad(i == 0 ? label : "", LABEL) + lines.get(i) + (inferred ? "  [inferred]" : ""));
        }
    }

    private void matrix(Logon before, Logon after, Logon clean) {
        int wide = Client.KERBEROS.title().length() + 2;
        line(INDENT + pad("client", wide) + pad("before", 12) + pad("after", 12) + CLEAN);
        for (Client client : Client.values()) {
            line(INDENT
                    + pad(client.title(), wide)
                    + pad(result(before, client), 12)
                    + pad(result(after, client), 12)
                    + result(clean, client));
        }
    }

    private static String result(Logon logon, Client client) {
        return logon.clients().get(client).result().label();
    }

    /**
     * Why a client fares otherwise afterwards than before, or than on a clean installation. Whether to let anonymous
     * requests in is a site's own choice, which no upgrade takes.
     */
    private void reasons(Logon before, Logon after, Logon clean) {
        Set<String> steps = new LinkedHashSet<>();
        for (Client client : Client.values()) {
            Verdict is = after.clients().get(client);
            boolean same = is.result() == before.clients().get(client).result()
                    && is.result() == clean.clients().get(client).result();
            boolean own = client == Client.ANONYMOUS
                    && is.result() == before.clients().get(client).result();
            if (!same && !own || anotherReason(client, before, is)) {
                line(INDENT + client.title() + ": " + is.reason() + sources(is.references(), is.inferred()));
                is.step().ifPresent(steps::add);
            }
        }
        steps.forEach(step -> line(INDENT + "-> --with " + step));
    }

    /** A ticket that could not be used and still cannot, but for another reason. */
    private static boolean anotherReason(Client client, Logon before, Verdict is) {
        return client == Client.KERBEROS
                && is.result() != Verdict.Result.WORKS
                && !is.reason().equals(before.clients().get(client).reason());
    }

    private void pages(List<Compared<Page>> pages) {
        List<Compared<Page>> told =
                pages.stream().filter(group -> group.changed() || worse(group)).toList();
        told.stream().limit(MOST_GROUPS).forEach(this::page);
        more(told.size() - MOST_GROUPS, "group");
    }

    private static boolean worse(Compared<Page> group) {
        return group.after().asp().outcome() == ScriptRequest.Outcome.FORBIDDEN
                && group.clean().asp().outcome() == ScriptRequest.Outcome.RUNS;
    }

    private void page(Compared<Page> group) {
        List<String> news = new ArrayList<>();
        ScriptRequest is = group.after().asp();
        if (group.before().asp().outcome() != is.outcome() || worse(group)) {
            news.add("GET of an .asp file: "
                    + change(
                            group.before().asp().outcome().label(), is.outcome().label()) + "  " + is.reason()
                    + sources(is.references(), is.inferred()));
        }
        DefaultDocument documents = group.after().defaultDocument();
        if (!group.before().defaultDocument().sameFor(documents)) {
            inherited(
                    news,
                    "default document: " + change(documents(group.before().defaultDocument()), documents(documents)));
        }
        String location = group.after().contentLocation().line();
        if (!group.before().contentLocation().line().equals(location)) {
            inherited(news, change(group.before().contentLocation().line(), location));
        }
        if (!news.isEmpty()) {
            line("  " + (group.changed() ? "~ " : "= ") + keys(group.keys()));
            news.forEach(text -> line(INDENT + text));
        }
    }

    /** What was told of more keys, or of one above, is not told again. */
    private void inherited(List<String> news, String text) {
        if (told.add(text)) {
            news.add(text);
        }
    }

    private static String change(String before, String after) {
        return before.equals(after) ? after : before + " -> " + after;
    }

    static String documents(DefaultDocument document) {
        return document.names().isEmpty() ? "none" : String.join(", ", document.names());
    }

    private void spns(List<Spn> spns) {
        if (spns.isEmpty()) {
            return;
        }
        line("  ! names that Kerberos needs and nobody registers by itself  [Q294382]");
        spns.stream().limit(MOST_SPNS).forEach(spn -> line(INDENT + spn.site() + ": " + spn.command()));
        more(spns.size() - MOST_SPNS, "name");
    }

    private void more(int rest, String noun) {
        if (rest > 0) {
            line(INDENT + "and " + rest + " " + noun + (rest == 1 ? "" : "s") + MORE);
        }
    }

    static String keys(List<KeyPath> keys) {
        return some(keys, "key");
    }

    /** The first few, and how many more of that noun there are. */
    static String some(List<KeyPath> keys, String noun) {
        String first = String.join(
                ", ", keys.stream().limit(MOST_KEYS).map(KeyPath::toString).toList());
        int rest = keys.size() - MOST_KEYS;
        return rest <= 0 ? first : first + " and " + rest + " more " + noun + (rest == 1 ? "" : "s");
    }

    static String sources(List<String> references, boolean inferred) {
        String all = String.join(", ", references);
        String text = all + (inferred ? (all.isEmpty() ? "" : ", ") + "inferred" : "");
        return Optional.of(text)
                .filter(t -> !t.isEmpty())
                .map(t -> "  [" + t + "]")
                .orElse("");
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
