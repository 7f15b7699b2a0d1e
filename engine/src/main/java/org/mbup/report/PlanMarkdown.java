package org.mbup.report;

import java.util.List;
import java.util.Optional;
import org.mbup.advice.Advisory;
import org.mbup.liquibase.StepResult;
import org.mbup.metabase.Value;
import org.mbup.plan.Plan;
import org.mbup.plan.PlannedChange;

/** A plan as the summary a change request wants: what will change, what stays on purpose, what is known to go wrong. */
public final class PlanMarkdown {

    private static final int MOST_ROWS = 200;

    private final StringBuilder out = new StringBuilder();
    private final Plan plan;

    private PlanMarkdown(Plan plan) {
        this.plan = plan;
    }

    /** Markdown with a final line feed. */
    public static String render(Plan plan) {
        PlanMarkdown markdown = new PlanMarkdown(plan);
        markdown.head();
        markdown.steps();
        markdown.changes(
                "What changes",
                plan.changes().stream().filter(c -> c.kind().differs()).toList());
        markdown.changes(
                "What stays although a clean installation differs",
                plan.changes().stream().filter(c -> !c.kind().differs()).toList());
        markdown.advisories();
        markdown.losses();
        return markdown.out.toString();
    }

    private void head() {
        line("# Upgrade of " + text(plan.source()) + ": "
                + plan.iisVersion().map(v -> "IIS " + v).orElse("IIS, version unknown") + " to IIS " + plan.target());
        line("");
        plan.sha256().ifPresent(sha -> line("Snapshot SHA-256: `" + sha + "`"));
        line("");
        line(plan.count(PlannedChange.Kind.CHANGED) + " values change, " + plan.count(PlannedChange.Kind.ADDED)
                + " are added, " + plan.count(PlannedChange.Kind.REMOVED) + " removed, "
                + plan.count(PlannedChange.Kind.PINNED) + " defaults written down, "
                + plan.count(PlannedChange.Kind.PRESERVED) + " old values kept on purpose; "
                + plan.count(PlannedChange.Kind.KEY_ADDED) + " keys are added, "
                + plan.count(PlannedChange.Kind.KEY_REMOVED) + " removed.");
        line("");
    }

    private void steps() {
        line("## Steps");
        line("");
        line("| step | name | state | sources |");
        line("|---|---|---|---|");
        for (StepResult step : plan.steps()) {
            if (step.state() != StepResult.State.NOT_SELECTED) {
                row(
                        step.step().version(),
                        step.step().name(),
                        PlanJson.label(step, plan.applied())
                                + Optional.ofNullable(step.reason())
                                        .map(reason -> ": " + reason)
                                        .orElse(""),
                        String.join(", ", step.step().references()));
            }
        }
        line("");
    }

    private void changes(String title, List<PlannedChange> changes) {
        line("## " + title);
        line("");
        if (changes.isEmpty()) {
            line("Nothing.");
            line("");
            return;
        }
        line("| key | property | before | after | step |");
        line("|---|---|---|---|---|");
        for (PlannedChange change : changes.subList(0, Math.min(changes.size(), MOST_ROWS))) {
            if (change.property() == null) {
                boolean added = change.kind() == PlannedChange.Kind.KEY_ADDED;
                row(
                        change.path().toString(),
                        "(the key)",
                        added ? "" : "there",
                        added ? "new" : "removed",
                        source(change));
            } else {
                row(
                        change.path().toString(),
                        change.property(),
                        value(change, change.before()),
                        change.kind().differs()
                                ? value(change, change.after())
                                : change.kind().label(),
                        source(change));
            }
        }
        if (changes.size() > MOST_ROWS) {
            line("");
            line("And " + (changes.size() - MOST_ROWS) + " more; `--format json` lists all.");
        }
        line("");
    }

    private static String value(PlannedChange change, Optional<Value> value) {
        return ValueText.of(value, change.id(), change.secret());
    }

    private static String source(PlannedChange change) {
        String references = change.references().isEmpty() ? "" : " " + String.join(", ", change.references());
        return change.step() + references + (change.inferred() ? ", inferred" : "");
    }

    private void advisories() {
        if (plan.advisories().isEmpty()) {
            return;
        }
        line("## Known to go wrong afterwards");
        line("");
        AdvisoryText.byCode(plan.advisories()).values().forEach(this::advisory);
        line("");
    }

    private void advisory(List<Advisory> same) {
        Advisory first = same.get(0);
        String more = same.size() > 1 ? " and at " + (same.size() - 1) + " more keys" : "";
        line("- **" + first.severity() + " " + first.code() + "** " + text(first.path() + ": " + first.finding()) + more
                + ". " + text(first.consequence()) + " " + text(first.remedy()));
    }

    private void losses() {
        if (plan.losses().isEmpty()) {
            return;
        }
        line("## Not in the export");
        line("");
        plan.losses().forEach(loss -> line("- " + text(loss)));
        line("");
    }

    private void row(String... cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(' ').append(text(cell)).append(" |");
        }
        line(row.toString());
    }

    /** Text that no renderer takes for markup, however a value was chosen. */
    static String text(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                plain.append(' ');
            } else if (c == '&') {
                plain.append("&amp;");
            } else if (c == '<') {
                plain.append("&lt;");
            } else {
                plain.append("\\`*_[]|#!~>".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return plain.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
