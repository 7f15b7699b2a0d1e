package org.mbup.plan;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.Edit;
import org.mbup.metabase.EffectiveChange;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** A change that nobody admits to making is a fault of ours and must never be printed as if it were explained. */
final class Attribution {

    private Attribution() {}

    /**
     * Checks that every difference is the net effect of some step, and exactly that.
     *
     * @throws ProblemException of kind SOFTWARE when one is not
     */
    static void check(Ledger ledger, List<Edit> edits, List<EffectiveChange> effective) {
        for (Edit edit : edits) {
            if (!explained(ledger, edit)) {
                throw unattributed(edit.path(), "a difference");
            }
        }
        for (EffectiveChange change : effective) {
            if (!ledger.explains(change.origin(), change.id())) {
                throw unattributed(change.origin(), "a difference of what is in force (" + change.property() + ")");
            }
        }
    }

    private static boolean explained(Ledger ledger, Edit edit) {
        if (edit instanceof Edit.PutProperty put) {
            return leaves(ledger, put.path(), put.after().id(), Optional.of(put.after()));
        } else if (edit instanceof Edit.RemoveProperty remove) {
            return leaves(ledger, remove.path(), remove.before().id(), Optional.empty());
        }
        return edit instanceof Edit.SetVersion || ledger.explains(edit.path());
    }

    private static boolean leaves(Ledger ledger, KeyPath path, long id, Optional<Property> found) {
        Optional<Property> told = ledger.last(path, id);
        return ledger.explains(path, id)
                && told.isPresent() == found.isPresent()
                && (told.isEmpty() || told.get().sameData(found.get()));
    }

    private static ProblemException unattributed(KeyPath path, String what) {
        return Problem.of(Problem.Kind.SOFTWARE, what + " was made by no step")
                .at(Location.key(null, path.toString()))
                .hint("please report it; nothing was written")
                .asException();
    }
}
