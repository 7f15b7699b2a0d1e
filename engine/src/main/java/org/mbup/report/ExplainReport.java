package org.mbup.report;

import java.util.List;
import java.util.Optional;
import org.mbup.plan.Departure;
import org.mbup.plan.Explain;
import org.mbup.plan.Explanation;
import org.mbup.plan.InForce;
import org.mbup.plan.KeyExplanation;
import org.mbup.plan.PlannedChange;
import org.mbup.schema.DefaultValue;

/** The story of a value, or of a key, for a terminal. */
public final class ExplainReport {

    private final StringBuilder out = new StringBuilder();

    private ExplainReport() {}

    /** Text for a terminal, lines ended by LF. */
    public static String text(Explain.Answer answer) {
        ExplainReport report = new ExplainReport();
        answer.value().ifPresent(report::value);
        answer.key().ifPresent(report::key);
        return report.out.toString();
    }

    /** JSON with a final line feed. */
    public static String json(Explain.Answer answer) {
        return JsonReport.object(json -> {
            answer.value().ifPresent(value -> ExplainJson.value(json, value));
            answer.key().ifPresent(key -> ExplainJson.key(json, key));
        });
    }

    private void value(Explanation story) {
        line(story.path() + "  " + story.property() + " (" + story.id() + ")");
        heading(story.source(), story.iisVersion().map(Object::toString), story.upgraded());
        line("In force");
        line("  in the snapshot    " + sourced(story.before(), story.id(), story.secret()));
        if (story.upgraded()) {
            line("  after the upgrade  " + sourced(story.after(), story.id(), story.secret()));
        }
        line("  clean IIS 5.0      " + ValueText.of(story.clean(), story.id(), story.secret()) + "  ("
                + story.cleanSource() + ")");
        line("");
        line("From the top down");
        story.levels().forEach(level -> level(story, level));
        line("");
        defaults(story);
        steps(story.steps());
        departures(story.departures());
        if (!story.advisories().isEmpty()) {
            out.append(AdvisoryText.section(story.advisories()));
        }
        if (!story.references().isEmpty()) {
            line("References");
            story.references().forEach(reference -> line("  " + reference));
        }
    }

    private void heading(String source, Optional<String> version, boolean upgraded) {
        line(source + ": " + version.map(v -> "IIS " + v).orElse("IIS version unknown")
                + (upgraded ? " -> IIS 5.0" : ""));
        line("");
    }

    private void level(Explanation story, Explanation.Level level) {
        String value = level.after()
                .map(p -> ValueText.of(p.value(), story.id(), story.secret())
                        + (p.attributes().inherit() ? "" : "  not inherited"))
                .orElse(level.exists() ? "not set" : "no such key");
        String before = level.before().equals(level.after())
                ? ""
                : "  before: "
                        + level.before()
                                .map(p -> ValueText.of(p.value(), story.id(), story.secret()))
                                .orElse("not set");
        line((level.wins() ? "  > " : "    ") + level.path() + "  " + value + (level.wins() ? "  wins" : "") + before);
    }

    private void defaults(Explanation story) {
        if (story.defaults().isEmpty()) {
            line("Defaults: no source names one");
            line("");
            return;
        }
        line("Defaults");
        for (DefaultValue fact : story.defaults()) {
            String word = fact.kind() == DefaultValue.Kind.DOCUMENTED ? "default        " : "Setup installs ";
            String inferred = fact.confidence() == DefaultValue.Confidence.INFERRED ? "  inferred" : "";
            String value = fact.value()
                    .map(v -> ValueText.of(v, story.id(), story.secret()))
                    .orElse(fact.text());
            line("  IIS " + fact.version() + "  " + word + " " + value + "  at " + fact.level() + inferred);
        }
        line("");
    }

    private void steps(List<PlannedChange> steps) {
        if (!steps.isEmpty()) {
            line("Steps");
            for (PlannedChange step : steps) {
                line("  " + step.step() + "  " + step.kind().label() + " at " + step.path() + sources(step));
                step.notes().forEach(note -> line("      " + note));
            }
            line("");
        }
    }

    private static String sources(PlannedChange step) {
        String all = String.join(", ", step.references()) + (step.inferred() ? ", inferred" : "");
        return all.isEmpty() ? "" : "  [" + all + "]";
    }

    private void departures(List<Departure> departures) {
        if (!departures.isEmpty()) {
            line("Compared with a clean installation");
            for (Departure one : departures) {
                line("  " + one.kind().label().replace('-', ' ') + ": " + one.reason());
                one.remedy().ifPresent(name -> line("      -> --with " + name));
            }
            line("");
        }
    }

    private void key(KeyExplanation key) {
        line(key.path().toString());
        heading(key.source(), key.iisVersion().map(Object::toString), key.upgraded());
        if (key.values().isEmpty()) {
            line("Nothing is in force at this key.");
        }
        for (KeyExplanation.Row row : key.values()) {
            boolean same =
                    row.before().map(InForce.Sourced::value).equals(row.after().map(InForce.Sourced::value));
            line((same ? "  = " : "  ~ ") + row.property() + ": " + sourced(row.after(), row.id(), row.secret()));
            if (!same) {
                line("      before " + sourced(row.before(), row.id(), row.secret()));
            }
        }
    }

    private static String sourced(Optional<InForce.Sourced> found, long id, boolean secret) {
        return found.map(one -> ValueText.of(one.value(), id, secret) + "  " + one.provenance())
                .orElse("(nothing known)");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
