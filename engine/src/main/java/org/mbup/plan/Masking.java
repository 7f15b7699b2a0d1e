package org.mbup.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.AppliedStep;
import org.mbup.history.History;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Key;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.metabase.WorkingCopy;
import org.mbup.patch.UnifiedDiff;
import org.mbup.schema.Catalogue;

/** Finds the lines of a snapshot that hold secrets, by writing it again with other ones. */
final class Masking {

    private static final String MASK = "**********";

    private Masking() {}

    /**
     * The lines, 0-based, that hold a secret: those that are others once secrets are.
     *
     * @param bytes the snapshot written with that history
     */
    static BitSet lines(SnapshotDocument document, WorkingCopy after, History history, byte[] bytes) {
        BitSet lines = changed(bytes, document.render(after, masked(history)).bytes());
        boolean written = history.equals(document.snapshot().history());
        if (written) {
            lines.or(changed(bytes, document.render(masked(after), history).bytes()));
        }
        return lines;
    }

    private static BitSet changed(byte[] bytes, byte[] masked) {
        return UnifiedDiff.between(bytes, masked).replaced();
    }

    private static WorkingCopy masked(WorkingCopy after) {
        WorkingCopy masked = new WorkingCopy(after.base());
        masked.apply(after.journal());
        for (Key key : List.copyOf(after.keys())) {
            for (Property property : key.properties()) {
                if (Catalogue.standard().secret(property)) {
                    masked.apply(new Edit.PutProperty(key.path(), Optional.of(property), masked(property)));
                }
            }
        }
        return masked;
    }

    /** Whether an edit has to do with a secret. */
    static boolean secret(Edit edit) {
        if (edit instanceof Edit.PutProperty put) {
            return Catalogue.standard().secret(put.after())
                    || put.before().filter(Catalogue.standard()::secret).isPresent();
        }
        return edit instanceof Edit.RemoveProperty remove
                && Catalogue.standard().secret(remove.before());
    }

    private static Property masked(Property property) {
        return Catalogue.standard().secret(property) ? property.withValue(other(property.value())) : property;
    }

    private static Value other(Value value) {
        if (value instanceof Value.Dword number) {
            return new Value.Dword(number.number() ^ 1);
        }
        if (value instanceof Value.Multi list) {
            return Value.Multi.of(list.equals(Value.Multi.of(MASK)) ? MASK + "*" : MASK);
        }
        if (value instanceof Value.Binary binary) {
            return Value.Binary.ofHex(binary.hex() + "2a");
        }
        String text = value.display().equals(MASK) ? MASK + "*" : MASK;
        return value instanceof Value.Expand ? new Value.Expand(text) : new Value.Text(text);
    }

    private static History masked(History history) {
        return new History(history.steps().stream().map(Masking::masked).toList());
    }

    private static AppliedStep masked(AppliedStep step) {
        if (step.edits() == null) {
            return step;
        }
        List<Edit> edits = new ArrayList<>();
        step.edits().forEach(edit -> edits.add(masked(edit)));
        return step.withEdits(edits);
    }

    private static Edit masked(Edit edit) {
        if (edit instanceof Edit.PutProperty put) {
            return new Edit.PutProperty(put.path(), put.before().map(Masking::masked), masked(put.after()));
        }
        return edit instanceof Edit.RemoveProperty remove
                ? new Edit.RemoveProperty(remove.path(), masked(remove.before()))
                : edit;
    }
}
