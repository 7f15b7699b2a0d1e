package org.mbup.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mbup.compare.Comparison;
import org.mbup.compare.Difference;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.WorkingCopy;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.schema.Catalogue;

/**
 * The concerns of a changelog, tried on a copy: what each one edits, and proof that they do all that can be written down.
 *
 * @param changeSets the concerns with their edits, in order
 * @param secrets values that are secrets and have to be set by hand
 * @param after the first metabase as the changelog leaves it
 */
record Draft(List<Tried> changeSets, List<Difference> secrets, Metabase after) {

    /** A parameter of a migration with its default; there is no other way to write such a text. */
    private static final Pattern PARAMETER = Pattern.compile("\\$\\{[a-z][a-z0-9]*(?:-[a-z0-9]+)*:[^{}]*}");

    /** A concern, what it edits, and what takes it back. */
    record Tried(Concern concern, List<Edit> edits, RollbackBlock rollback) {}

    static Draft of(Metabase before, Metabase target) {
        Concerns.Sorted sorted = Concerns.between(before, target);
        WorkingCopy copy = new WorkingCopy(before);
        WorkingCopy behind = new WorkingCopy(before);
        List<Tried> tried = new ArrayList<>();
        for (Concern concern : sorted.concerns()) {
            tried.add(trial(behind, copy, concern));
        }
        IisVersion wanted = target.iisVersion().orElse(null);
        if (wanted != null && copy.iisVersion().filter(v -> !v.equals(wanted)).isPresent()) {
            Concern label = Concern.of(
                            "version", "The snapshot says it is of IIS " + wanted, List.of(Instruction.version(wanted)))
                    .numbered(tried.size() + 1);
            tried.add(trial(behind, copy, label));
        }
        check(copy, target);
        return new Draft(tried, sorted.secrets(), copy);
    }

    /**
     * Runs a concern.
     *
     * @param behind the copy without it; it follows
     */
    private static Tried trial(WorkingCopy behind, WorkingCopy copy, Concern concern) {
        List<Edit> edits = run(copy, concern);
        RollbackBlock rollback = RollbackBlock.of(behind, copy, edits);
        behind.apply(edits);
        return new Tried(concern, edits, rollback);
    }

    private static List<Edit> run(WorkingCopy copy, Concern concern) {
        List<Edit> edits = new ArrayList<>();
        for (Instruction instruction : concern.instructions()) {
            obstacle(instruction).ifPresent(why -> {
                throw Problem.input("a difference cannot be written in a changelog")
                        .at(Location.key(
                                null, String.valueOf(instruction.parameters().get("path"))))
                        .found(instruction.operation().describe() + ": " + why)
                        .hint("make this one change by hand, then generate again")
                        .asException();
            });
            List<Edit> made = instruction.operation().run(copy).edits();
            copy.apply(made);
            edits.addAll(made);
        }
        return edits;
    }

    /** Why an instruction cannot be written down. */
    static Optional<String> obstacle(Instruction instruction) {
        boolean parameter = instruction.parameters().values().stream()
                .flatMap(value -> value instanceof List<?> items ? items.stream() : Stream.of(value))
                .anyMatch(text -> PARAMETER.matcher(text.toString()).find());
        return parameter
                ? Optional.of("the value holds ${name:value}, which a changelog takes for a parameter")
                : instruction.operation().validate().stream().findFirst();
    }

    /** A changelog that leaves something out without saying so must never be written. */
    private static void check(Metabase after, Metabase target) {
        Comparison left = Comparison.of(after, target);
        boolean complete =
                left.versions().isEmpty() && left.differences().stream().allMatch(Draft::secret);
        if (!complete) {
            throw Problem.of(
                            Problem.Kind.SOFTWARE,
                            "the changelog would not make the first snapshot into the second; nothing was written")
                    .asException();
        }
    }

    static boolean secret(Difference difference) {
        return difference.after().filter(Catalogue.standard()::secret).isPresent();
    }
}
