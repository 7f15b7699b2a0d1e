package org.mbup.liquibase.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import org.mbup.change.Operations;
import org.mbup.compare.Comparison;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.session.StepKey;
import org.mbup.metabase.Edit;
import org.mbup.metabase.EditConflictException;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.WorkingCopy;
import org.mbup.problem.ProblemException;

/**
 * The rollback block of a changeset beside the record of its run. Where the block gives back just what the record does,
 * the record is what is used: it also knows names and order, so that the old bytes return, and it does not overwrite
 * what was changed since. Where they differ, the block is what the author of the changelog wants.
 */
final class RollbackBlock {

    private final MetabaseSession session;
    private final List<MetabaseChange> changes = new ArrayList<>();
    private final boolean sound;

    RollbackBlock(MetabaseSession session, ChangeSet changeSet) {
        this.session = session;
        for (Change change : changeSet.getRollback().getChanges()) {
            if (change instanceof MetabaseChange own) {
                changes.add(own);
            }
        }
        sound = changes.size() == changeSet.getRollback().getChanges().size();
    }

    /** The changes of the block. */
    List<MetabaseChange> changes() {
        return changes;
    }

    /** The edits that do the same as the whole block, from the record; empty where there is no such record. */
    Optional<List<Edit>> recorded(StepKey key) {
        Optional<List<Edit>> inverse =
                session.step(key).filter(step -> sound && step.edits() != null).map(StoredInverse::edits);
        return inverse.filter(this::doesTheSame);
    }

    private boolean doesTheSame(List<Edit> inverse) {
        WorkingCopy byRecord = new WorkingCopy(session.view());
        WorkingCopy byBlock = new WorkingCopy(session.view());
        try {
            inverse.forEach(edit -> byRecord.apply(forced(byRecord, edit)));
            changes.forEach(
                    change -> byBlock.apply(change.operation().run(byBlock).edits()));
        } catch (ProblemException | EditConflictException e) {
            return false;
        }
        Set<KeyPath> touched = new TreeSet<>(byRecord.touched());
        touched.addAll(byBlock.touched());
        return Comparison.equivalentAt(touched, byRecord, byBlock);
    }

    /** What a recorded edit leads to, whatever is there now. */
    private static List<Edit> forced(Metabase metabase, Edit edit) {
        KeyPath path = edit.path();
        if (edit instanceof Edit.AddKey) {
            return metabase.key(path).isPresent() ? List.of() : List.of(edit);
        } else if (edit instanceof Edit.RemoveKey remove) {
            return remove.implied() || bare(metabase, path)
                    ? List.of(edit)
                    : Operations.deleteKey(path).run(metabase).edits();
        } else if (edit instanceof Edit.SetVersion version) {
            return List.of(new Edit.SetVersion(metabase.versionLabel(), version.after()));
        } else if (edit instanceof Edit.PutProperty put) {
            Optional<Property> now = metabase.explicit(path, put.after().id());
            return List.of(new Edit.PutProperty(path, now, put.after()));
        }
        long id = ((Edit.RemoveProperty) edit).before().id();
        return metabase.explicit(path, id).stream()
                .<Edit>map(now -> new Edit.RemoveProperty(path, now))
                .toList();
    }

    private static boolean bare(Metabase metabase, KeyPath path) {
        return metabase.key(path).filter(key -> key.properties().isEmpty()).isPresent()
                && metabase.children(path).isEmpty();
    }
}
