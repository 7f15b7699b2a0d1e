package org.mbup.adsutil;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.mbup.compare.Comparison;
import org.mbup.metabase.Edit;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;

/**
 * Writes edits as the lines an administrator runs on the real server, ready for a batch file. An edit that the script
 * cannot make becomes {@code REM} lines saying what is to be done by other means, and why; secrets are never written.
 */
public final class AdsutilWriter {

    private static final String CALL = "cscript adsutil.vbs ";

    /** The longest line cmd of Windows NT 4.0 and Windows 2000 takes. */
    private static final int LONGEST = 2047;

    private AdsutilWriter() {}

    /** The lines for one edit; at least one. */
    public static List<String> write(Edit edit) {
        return limited(edit, lines(edit));
    }

    /**
     * The lines for edits in order. A key created with its KeyType takes one line, and so does a key deleted with all
     * below it.
     */
    public static List<String> write(List<Edit> edits) {
        Deque<Edit> kept = new ArrayDeque<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.RemoveKey remove
                    && !remove.implied()
                    && key(edit.path()).isPresent()) {
                while (!kept.isEmpty() && removesWithin(kept.peekLast(), edit.path())) {
                    kept.removeLast();
                }
            }
            kept.addLast(edit);
        }
        List<String> lines = new ArrayList<>();
        while (!kept.isEmpty()) {
            Edit edit = kept.removeFirst();
            Optional<String> created = createdWithType(edit, kept.peekFirst());
            if (created.isPresent()) {
                kept.removeFirst();
                lines.add(created.get());
            } else {
                lines.addAll(write(edit));
            }
        }
        return lines;
    }

    private static boolean removesWithin(Edit edit, KeyPath root) {
        boolean removes = edit instanceof Edit.RemoveKey || edit instanceof Edit.RemoveProperty;
        return removes && edit.path().isWithin(root);
    }

    private static Optional<String> createdWithType(Edit first, Edit second) {
        if (first instanceof Edit.AddKey add
                && !add.implied()
                && second instanceof Edit.PutProperty put
                && put.before().isEmpty()
                && put.path().equals(first.path())
                && put.after().sameData(Property.keyType(put.after().value().display()))
                && Quoting.obstacle(put.after().value().display()).isEmpty()) {
            return key(first.path())
                    .map(path -> CALL + "create " + path + " "
                            + Quoting.quoted(put.after().value().display()))
                    .filter(line -> line.length() <= LONGEST);
        }
        return Optional.empty();
    }

    private static List<String> lines(Edit edit) {
        if (edit instanceof Edit.PutProperty put) {
            return PutLines.of(put, CALL);
        }
        if (edit instanceof Edit.RemoveProperty remove) {
            return property(remove.path(), remove.before().id())
                    .map(path -> List.of(CALL + "delete " + path))
                    .orElseGet(() -> Remark.delete(remove));
        }
        if (edit instanceof Edit.SetVersion version) {
            return List.of(Remark.line("the snapshot's version label becomes "
                    + version.after().map(Object::toString).orElse("empty")
                    + "; a server has no such label"));
        }
        if (implied(edit)) {
            return List.of(Remark.line("the key " + edit.path()
                    + " stands on a server through the keys below it; only a snapshot can" + " leave it out"));
        }
        String verb = edit instanceof Edit.AddKey ? "create " : "delete ";
        String why = Comparison.always(edit.path())
                ? ": that is the whole metabase"
                : ": the path cannot be written on its command line";
        return key(edit.path())
                .map(path -> List.of(CALL + verb + path))
                .orElseGet(() -> List.of(Remark.line("not possible with adsutil.vbs: " + verb + edit.path() + why)));
    }

    private static boolean implied(Edit edit) {
        return edit instanceof Edit.AddKey add && add.implied()
                || edit instanceof Edit.RemoveKey remove && remove.implied();
    }

    /** The path of a key that the script can create or delete; the metabase itself is none. */
    private static Optional<String> key(KeyPath path) {
        return Comparison.always(path) ? Optional.empty() : Quoting.path(path);
    }

    /** The path of a property, by its published name. */
    static Optional<String> property(KeyPath key, long id) {
        return PutLines.definition(id).flatMap(known -> Quoting.path(key.child(known.name())));
    }

    private static List<String> limited(Edit edit, List<String> lines) {
        if (lines.stream().allMatch(line -> line.length() <= LONGEST || line.startsWith(Remark.MARK))) {
            return lines;
        }
        String why = "the line is longer than the " + LONGEST + " characters cmd takes";
        return edit instanceof Edit.PutProperty put
                ? Remark.put(put, why)
                : List.of(Remark.line("not possible with adsutil.vbs at " + edit.path() + ": " + why));
    }
}
