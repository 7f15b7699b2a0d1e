package org.mbup.liquibase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mbup.change.Finding;
import org.mbup.change.Outcome;
import org.mbup.history.AppliedStep;
import org.mbup.liquibase.change.ChangelogParameter;
import org.mbup.liquibase.change.Choice;
import org.mbup.liquibase.change.MetabaseChange;
import org.mbup.liquibase.change.Similar;
import org.mbup.liquibase.precondition.ParameterIsPrecondition;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Property;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.schema.Catalogue;

/** The changelog parameters a person set: whether they can be used, and what to tell of those that were. */
final class Choices {

    private Choices() {}

    /**
     * Refuses a name no migration has a place for, a value a change cannot take, and another value than the one a step
     * that is done already had.
     */
    static void check(Map<String, String> set, List<PlannedStep> steps, MetabaseSession session) {
        if (set.isEmpty()) {
            return;
        }
        TreeSet<String> known = new TreeSet<>(Set.of(MetabaseSession.COMPUTER_NAME));
        steps.forEach(step -> changelogParameters(step).forEach(parameter -> known.add(parameter.name())));
        new TreeMap<>(set).forEach((name, value) -> {
            if (!known.contains(name)) {
                throw unknown(name, known);
            }
            steps.forEach(step -> check(name, value, step, session));
        });
    }

    /** The changelog parameters a step has a place for, in its preconditions and in its changes. */
    static List<ChangelogParameter> changelogParameters(PlannedStep planned) {
        List<ChangelogParameter> all = new ArrayList<>();
        PlannedStep.nested(planned.changeSet()).stream()
                .filter(ParameterIsPrecondition.class::isInstance)
                .forEach(condition -> all.addAll(((ParameterIsPrecondition) condition).changelogParameters()));
        PlannedStep.changes(planned.changeSet()).forEach(change -> all.addAll(change.changelogParameters()));
        return all;
    }

    private static RuntimeException unknown(String name, TreeSet<String> known) {
        return Problem.usage("no migration has a parameter called " + name + Similar.hint(name, known))
                .hint("docs/migrations.md lists them; the preview names the one that decides a value")
                .asException();
    }

    private static void check(String name, String value, PlannedStep planned, MetabaseSession session) {
        if (changelogParameters(planned).stream()
                .noneMatch(parameter -> parameter.name().equals(name))) {
            return;
        }
        for (MetabaseChange change : PlannedStep.changes(planned.changeSet())) {
            boolean concerned = change.changelogParameters().stream()
                    .anyMatch(place -> place.name().equals(name));
            if (concerned && !change.problems().isEmpty()) {
                throw Problem.usage("the parameter " + name + " cannot be " + value + ": "
                                + String.join("; ", change.problems()))
                        .at(Location.of(planned.place()))
                        .found(name + "=" + value)
                        .asException();
            }
        }
        session.step(planned.key()).ifPresent(ran -> sameAsThen(name, value, planned.step(), ran));
    }

    private static void sameAsThen(String name, String value, Step step, AppliedStep ran) {
        Optional<String> then = Choice.recorded(name, ran.description());
        if (then.isPresent() && !then.get().equals(value)) {
            throw Problem.usage("the step " + step.name() + " has run already, with " + name + "=" + then.get())
                    .found(name + "=" + value)
                    .expected(name + "=" + then.get() + ", or nothing")
                    .hint("take the step back with mbup undo first")
                    .asException();
        }
    }

    /** The outcome of a change, with a note at each value that somebody could have chosen otherwise. */
    static Outcome told(MetabaseChange change, Outcome outcome) {
        List<Choice> choices = change.choices();
        if (choices.isEmpty() || outcome.edits().isEmpty()) {
            return outcome;
        }
        List<Finding> findings = new ArrayList<>(outcome.findings());
        for (Edit edit : outcome.edits()) {
            if (edit instanceof Edit.PutProperty put) {
                choices.forEach(choice -> findings.add(finding(put, choice)));
            }
        }
        return new Outcome(outcome.edits(), findings);
    }

    private static Finding finding(Edit.PutProperty put, Choice choice) {
        Property after = put.after();
        return new Finding(
                Finding.Kind.INFERRED,
                put.path(),
                after.id(),
                after.name(),
                Optional.empty(),
                note(choice, Catalogue.standard().secret(after)));
    }

    private static String note(Choice choice, boolean secret) {
        String value = secret ? "" : "=" + choice.value();
        return choice.asked()
                ? "as --set " + choice.name() + value + " asks for"
                : "undocumented or disputed: --set " + choice.name() + "=VALUE takes another value";
    }
}
