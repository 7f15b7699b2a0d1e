package org.mbup.liquibase;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.changelog.ChangeSet;
import org.mbup.liquibase.change.Similar;
import org.mbup.problem.Problem;

/**
 * Which steps run by their contexts and labels, as Liquibase means both: a step without any runs always, and so does every
 * step where nobody asks.
 *
 * @param contexts the contexts of this run, between commas
 * @param labels an expression the labels of a step have to fulfil, for example {@code web and !slow}
 */
public record StepFilter(Optional<String> contexts, Optional<String> labels) {

    /** Every step. */
    public static final StepFilter ALL = new StepFilter(Optional.empty(), Optional.empty());

    private static final Set<String> OPERATORS = Set.of("and", "or", "not");

    /** Refuses a context or a label no step has: a misspelt one would leave steps out without a word. */
    void check(List<PlannedStep> steps) {
        Set<String> known = new TreeSet<>();
        steps.forEach(step -> known.addAll(contextsOf(step.changeSet())));
        contexts.ifPresent(asked -> refuseUnknown("context", words(asked), known));
        Set<String> labelled = new TreeSet<>();
        steps.forEach(step -> labelled.addAll(labelsOf(step.changeSet())));
        labels.ifPresent(asked -> refuseUnknown("label", words(asked), labelled));
    }

    private static Set<String> contextsOf(ChangeSet changeSet) {
        return changeSet.getContextFilter() == null
                ? Set.of()
                : words(String.join(",", changeSet.getContextFilter().getContexts()));
    }

    private static Set<String> labelsOf(ChangeSet changeSet) {
        return changeSet.getLabels() == null
                ? Set.of()
                : words(String.join(",", changeSet.getLabels().getLabels()));
    }

    private static Set<String> words(String expression) {
        Set<String> words = new TreeSet<>();
        Arrays.stream(expression.split("[\\s,!()]+"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !OPERATORS.contains(word))
                .forEach(words::add);
        return words;
    }

    private static void refuseUnknown(String what, Set<String> asked, Collection<String> known) {
        for (String name : asked) {
            if (!known.contains(name)) {
                String hint = known.isEmpty() ? "" : Similar.hint(name, known);
                throw Problem.usage("no migration has the " + what + " " + name + hint)
                        .found(name)
                        .expected(known.isEmpty() ? "migrations with a " + what : "one of " + String.join(", ", known))
                        .asException();
            }
        }
    }

    /** Why a step is not to run; empty when it is. */
    Optional<String> exclusion(ChangeSet changeSet) {
        if (contexts.isPresent()
                && changeSet.getContextFilter() != null
                && !changeSet.getContextFilter().matches(new Contexts(contexts.get()))) {
            return Optional.of(
                    "is for the context " + changeSet.getContextFilter().getOriginalString());
        }
        if (labels.isPresent()
                && changeSet.getLabels() != null
                && !new LabelExpression(labels.get()).matches(changeSet.getLabels())) {
            return Optional.of("has the labels " + changeSet.getLabels());
        }
        return Optional.empty();
    }
}
