package org.mbup.format.text;

import java.util.List;
import org.mbup.format.Rendering;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.format.SnapshotFormat;
import org.mbup.history.History;
import org.mbup.metabase.WorkingCopy;

/**
 * A snapshot read from a text export. It cannot be written back.
 *
 * @param format the format it was read by
 * @param snapshot what it holds
 * @param losses what the server has and the text does not tell, in the order of the text
 */
public record EnumTextDocument(SnapshotFormat format, Snapshot snapshot, List<Loss> losses)
        implements SnapshotDocument {

    /** Copies the list. */
    public EnumTextDocument {
        losses = List.copyOf(losses);
    }

    @Override
    public boolean editable() {
        return false;
    }

    /**
     * Refuses.
     *
     * @throws org.mbup.problem.ProblemException always
     */
    @Override
    public Rendering render(WorkingCopy after, History history) {
        throw EnumTextFormat.notWritable();
    }
}
