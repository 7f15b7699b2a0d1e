package org.mbup.report;

import java.util.List;
import java.util.stream.Collectors;
import org.mbup.metabase.KeyPath;
import org.mbup.plan.Probe;
import org.mbup.wire.Binding;
import org.mbup.wire.Challenge;
import org.mbup.wire.Logon;
import org.mbup.wire.Page;
import org.mbup.wire.Resolution;
import org.mbup.wire.Scheme;
import org.mbup.wire.Site;
import org.mbup.wire.Spn;
import org.mbup.wire.StatusLine;
import org.mbup.wire.WireView;

/** A probe for a terminal. */
final class ProbeText {

    private static final int MOST = 5;
    private static final int MOST_GROUPS = 20;

    private final Probe probe;
    private final StringBuilder out = new StringBuilder();

    ProbeText(Probe probe) {
        this.probe = probe;
    }

    String render() {
        String version = probe.iisVersion().map(v -> "IIS " + v).orElse("IIS version unknown");
        line(probe.source() + ": " + version + ", by the rules of IIS " + probe.rules());
        line("");
        probe.asked().forEach(this::asked);
        probe.sites().stream().limit(MOST_GROUPS).forEach(this::sites);
        if (probe.sites().size() > MOST_GROUPS) {
            line("And " + (probe.sites().size() - MOST_GROUPS) + " more views (--format json lists all).");
            line("");
        }
        if (probe.asked().isEmpty() && probe.sites().isEmpty()) {
            line("No web site.");
            line("");
        }
        if (!probe.losses().isEmpty()) {
            line("Not in the export");
            probe.losses().forEach(loss -> line("  ? " + loss));
            line("");
        }
        return out.toString();
    }

    private void asked(Probe.Asked asked) {
        line(asked.url().toString());
        if (asked.found().isEmpty()) {
            line("  no site listens there");
            line("");
            return;
        }
        Probe.Found found = asked.found().get();
        Resolution to = found.resolution();
        line("  key " + to.key() + ", site " + to.site().path());
        if (!to.others().isEmpty()) {
            line("  or " + WireText.some(to.others(), "site") + ", by the address that is used");
        }
        view(found.view(), to.url().host(), found.spn().stream().toList());
    }

    private void sites(Probe.SameSites same) {
        List<KeyPath> paths = same.sites().stream().map(Site::path).toList();
        line(WireText.some(paths, "site"));
        String urls = same.sites().stream()
                .flatMap(site -> site.bindings().stream())
                .limit(MOST)
                .map(this::url)
                .collect(Collectors.joining("  "));
        line("  " + (urls.isEmpty() ? "listens nowhere" : urls));
        view(same.view(), Challenge.ASKED, same.spns());
    }

    private String url(Binding binding) {
        return binding.url(probe.computer().name().orElse("<computer name>"));
    }

    private void view(WireView view, String host, List<Spn> spns) {
        Logon logon = view.logon();
        line("  without credentials   " + status(logon.first()));
        line("  where a logon is needed");
        if (logon.ifIntegrated().isPresent()) {
            line("    " + status(logon.refusal()) + ", and no WWW-Authenticate line");
            line("  with integrated authentication turned on");
        }
        logon(logon.ifIntegrated().orElse(logon), host);
        page(view.page());
        boolean negotiate = logon.ifIntegrated().orElse(logon).challenges().stream()
                .anyMatch(challenge -> challenge.scheme() == Scheme.NEGOTIATE);
        if (negotiate) {
            spns.stream().limit(MOST).forEach(spn -> line("  Kerberos needs        " + spn.command() + "  [Q294382]"));
            if (spns.size() > MOST) {
                line("                        and " + (spns.size() - MOST) + " more (--format json lists all)");
            }
        }
        line("");
    }

    private void logon(Logon logon, String host) {
        line("    " + status(logon.refusal()));
        for (Challenge challenge : logon.challenges()) {
            line("    " + challenge.line(host)
                    + challenge.doubt().map(why -> "  [inferred: " + why + "]").orElse(""));
        }
        LiveReport.clients(out, logon.clients());
        logon.clients().values().stream()
                .flatMap(verdict -> verdict.step().stream())
                .distinct()
                .forEach(step -> line("    -> --with " + step));
    }

    private void page(Page page) {
        line("  GET of an .asp file   " + page.asp().outcome().label() + "  "
                + page.asp().reason()
                + WireText.sources(page.asp().references(), page.asp().inferred()));
        line("  default document      " + WireText.documents(page.defaultDocument()));
        line("  " + page.contentLocation().line() + "  [Q218180]");
    }

    private static String status(StatusLine status) {
        return status.line() + (status.inferred() ? "  [inferred]" : "");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
