package org.mbup.format.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.format.FormatException;
import org.mbup.format.Limits;
import org.mbup.history.AppliedStep;
import org.mbup.history.History;
import org.mbup.metabase.Edit;
import org.mbup.metabase.EditConflictException;
import org.mbup.metabase.WorkingCopy;

/**
 * Takes steps back to the very bytes that were there before them. It goes back over whole runs by their restore points,
 * does again what remains of the last one, and is used only when that gives the metabase asked for.
 */
final class ExactUndo {

    private final XmlDocument document;
    private final History history;
    private final List<RestorePoint> points;

    private ExactUndo(XmlDocument document, History history) {
        this.document = document;
        this.history = history;
        this.points = new ArrayList<>(document.trailer().restore());
    }

    /**
     * The content before the steps that the shorter history lacks; empty when it cannot be had exactly, because the file
     * was edited by hand since or a step did not record its edits.
     */
    static Optional<Content> undo(XmlDocument document, WorkingCopy after, History history, List<RestorePoint> kept) {
        ExactUndo undo = new ExactUndo(document, history);
        Optional<Content> content = undo.content(after);
        content.ifPresent(c -> kept.addAll(undo.points));
        return content;
    }

    private Optional<Content> content(WorkingCopy after) {
        int wanted = history.steps().size();
        int steps = document.trailer().history().steps().size();
        byte[] present = document.parsed().source().bytes;
        int commentStart = document.parsed().trailerStart();
        int commentEnd = document.parsed().trailerEnd();
        while (steps > wanted) {
            RestorePoint point = points.isEmpty() ? null : points.remove(points.size() - 1);
            if (point == null || point.after() != steps || point.before() >= steps) {
                return Optional.empty();
            }
            Optional<byte[]> earlier = point.restore(present, commentStart, commentEnd);
            if (earlier.isEmpty()) {
                return Optional.empty();
            }
            present = earlier.get();
            commentStart = present.length;
            commentEnd = present.length;
            steps = point.before();
        }
        return replay(present, steps, after);
    }

    private Optional<Content> replay(byte[] earlier, int steps, WorkingCopy after) {
        try {
            Source source = new Source(earlier, document.parsed().source().name);
            Parsed parsed = DocumentReader.read(source, document.parsed().definitions(), Limits.DEFAULT)
                    .withNewline(document.parsed().newline());
            WorkingCopy copy = new WorkingCopy(XmlDocument.tree(parsed, Optional.empty()));
            for (AppliedStep step :
                    history.steps().subList(steps, history.steps().size())) {
                if (step.edits() == null) {
                    return Optional.empty();
                }
                step.edits().stream()
                        .filter(edit -> !(edit instanceof Edit.SetVersion))
                        .forEach(copy::apply);
            }
            return SameMetabase.check(copy, after) ? Optional.of(point(parsed, copy, steps)) : Optional.empty();
        } catch (FormatException | EditConflictException e) {
            return Optional.empty();
        }
    }

    private Content point(Parsed parsed, WorkingCopy copy, int steps) {
        Content content = Content.spliced(parsed, copy);
        if (steps < history.steps().size()) {
            points.add(RestorePoint.of(history, steps, content));
        }
        return content;
    }
}
