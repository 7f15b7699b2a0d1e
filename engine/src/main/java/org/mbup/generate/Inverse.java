package org.mbup.generate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mbup.compare.Comparison;
import org.mbup.metabase.Edit;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;

/**
 * Edits in reverse, said as changes: a key returns together with its KeyType, and a key that came goes with all below
 * it at once.
 */
final class Inverse {

    private final Metabase before;
    private final Set<KeyPath> came = new HashSet<>();
    private final Set<KeyPath> gone = new HashSet<>();
    private final List<Instruction> instructions = new ArrayList<>();

    private Inverse(Metabase before) {
        this.before = before;
    }

    /** The changes that take edits back which were made to that metabase. */
    static List<Instruction> of(Metabase before, List<Edit> edits) {
        Inverse inverse = new Inverse(before);
        edits.forEach(inverse::note);
        for (int i = edits.size() - 1; i >= 0; i--) {
            inverse.say(edits.get(i));
        }
        return inverse.instructions;
    }

    /** A key that had keys below it was there before it was listed, and stays. */
    private void note(Edit edit) {
        if (edit instanceof Edit.AddKey && !Comparison.stands(before, edit.path())) {
            came.add(edit.path());
        } else if (edit instanceof Edit.RemoveKey) {
            gone.add(edit.path());
        }
    }

    private void say(Edit edit) {
        KeyPath path = edit.path();
        if (edit instanceof Edit.RemoveKey) {
            instructions.add(Instruction.createKey(path, Concerns.plainKeyType(before, path)));
        } else if (edit instanceof Edit.RemoveProperty remove) {
            put(path, Optional.empty(), remove.before());
        } else if (edit instanceof Edit.SetVersion) {
            before.iisVersion().ifPresent(version -> instructions.add(Instruction.version(version)));
        } else if (came.contains(path)) {
            goneAgain(edit);
        } else if (edit instanceof Edit.PutProperty put) {
            put.before()
                    .ifPresentOrElse(
                            old -> put(path, Optional.of(put.after()), old),
                            () -> instructions.add(Instruction.deleteProperty(path, put.after())));
        }
    }

    private void goneAgain(Edit edit) {
        KeyPath path = edit.path();
        if (edit instanceof Edit.AddKey && !came.contains(path.parent())) {
            instructions.add(Instruction.deleteKey(path));
        }
    }

    private void put(KeyPath path, Optional<Property> now, Property old) {
        boolean withItsKey = gone.contains(path) && old.id() == Property.KEY_TYPE && Concerns.madeWithTheKey(old);
        if (!withItsKey) {
            instructions.add(Instruction.setProperty(path, now, old, false));
        }
    }
}
