package org.mbup.generate;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mbup.compare.Comparison;
import org.mbup.metabase.Edit;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.WorkingCopy;
import org.mbup.problem.ProblemException;
import org.mbup.schema.Catalogue;

/**
 * What takes a changeset back, as a changelog writes it. A block that would not give back everything is none.
 *
 * @param instructions in the order they run; empty with an obstacle
 * @param obstacle why there is no block; never a secret
 */
record RollbackBlock(List<Instruction> instructions, Optional<String> obstacle) {

    RollbackBlock {
        instructions = List.copyOf(instructions);
    }

    /**
     * The block for edits that were just made, after a trial.
     *
     * @param before the metabase the edits were made to
     * @param after the metabase they led to; as it was when this returns
     */
    static RollbackBlock of(Metabase before, WorkingCopy after, List<Edit> edits) {
        List<String> secrets = secrets(edits);
        if (!secrets.isEmpty()) {
            String more = secrets.size() == 1 ? "" : ", and " + (secrets.size() - 1) + " more";
            return without("the old value is a secret: " + secrets.get(0) + more);
        }
        List<Instruction> instructions = Inverse.of(before, edits);
        Optional<String> obstacle = instructions.stream()
                .flatMap(instruction -> Draft.obstacle(instruction).stream())
                .findFirst()
                .or(() -> trial(instructions, before, after, edits));
        return obstacle.map(RollbackBlock::without).orElseGet(() -> new RollbackBlock(instructions, Optional.empty()));
    }

    private static RollbackBlock without(String obstacle) {
        return new RollbackBlock(List.of(), Optional.of(obstacle));
    }

    private static List<String> secrets(List<Edit> edits) {
        return edits.stream()
                .filter(edit ->
                        replaced(edit).filter(Catalogue.standard()::secret).isPresent())
                .map(edit -> replaced(edit).orElseThrow().name() + " at " + edit.path())
                .toList();
    }

    private static Optional<Property> replaced(Edit edit) {
        if (edit instanceof Edit.PutProperty put) {
            return put.before();
        }
        return edit instanceof Edit.RemoveProperty remove ? Optional.of(remove.before()) : Optional.empty();
    }

    private static Optional<String> trial(
            List<Instruction> instructions, Metabase before, WorkingCopy after, List<Edit> edits) {
        int mark = after.journal().size();
        TreeSet<KeyPath> touched = new TreeSet<>();
        edits.forEach(edit -> touched.add(edit.path()));
        try {
            instructions.forEach(instruction ->
                    after.apply(instruction.operation().run(after).edits()));
            after.journal().stream().skip(mark).forEach(edit -> touched.add(edit.path()));
            return Comparison.equivalentAt(touched, after, before)
                    ? Optional.empty()
                    : Optional.of("no change of a changelog gives back what was there");
        } catch (ProblemException e) {
            return Optional.of(e.problem().what());
        } finally {
            after.rollbackTo(mark);
        }
    }
}
