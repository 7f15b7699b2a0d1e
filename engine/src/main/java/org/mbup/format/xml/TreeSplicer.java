package org.mbup.format.xml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.WorkingCopy;

/** The replacements that turn a file into that of a changed metabase; only what differs in the end is touched. */
final class TreeSplicer {

    private final Parsed parsed;
    private final WorkingCopy after;
    private final String newline;
    private final List<Replacement> edits = new ArrayList<>();

    private TreeSplicer(Parsed parsed, WorkingCopy after) {
        this.parsed = parsed;
        this.after = after;
        this.newline = parsed.newline();
    }

    static List<Replacement> edits(Parsed parsed, WorkingCopy after) {
        TreeSplicer splicer = new TreeSplicer(parsed, after);
        splicer.keys();
        return splicer.edits;
    }

    private void keys() {
        List<Key> added = new ArrayList<>();
        Map<KeyPath, Set<Long>> ids = editedIds();
        for (KeyPath path : after.touched()) {
            Optional<Key> old = after.base().key(path);
            Optional<Key> now = after.key(path);
            if (old.isPresent() && now.isPresent()) {
                new KeySplicer((SpanKey) old.get(), now.get(), ids.getOrDefault(path, Set.of()), newline, edits)
                        .splice();
            } else if (old.isPresent()) {
                remove((SpanKey) old.get());
            } else {
                now.ifPresent(added::add);
            }
        }
        if (!added.isEmpty()) {
            add(added);
        }
    }

    /** Whatever differs in the end was edited once, so the rest of a key need not be compared. */
    private Map<KeyPath, Set<Long>> editedIds() {
        Map<KeyPath, Set<Long>> ids = new HashMap<>();
        for (Edit edit : after.journal()) {
            if (edit instanceof Edit.PutProperty put) {
                ids.computeIfAbsent(put.path(), path -> new HashSet<>())
                        .add(put.after().id());
            } else if (edit instanceof Edit.RemoveProperty remove) {
                ids.computeIfAbsent(remove.path(), path -> new HashSet<>())
                        .add(remove.before().id());
            }
        }
        return ids;
    }

    private void remove(SpanKey key) {
        edits.add(Replacement.of(Blanks.before(parsed.source().bytes, key.start()), key.end(), ""));
    }

    /** Each new key goes after the key that comes before it in path order: its parent or the end of a sibling's subtree. */
    private void add(List<Key> added) {
        added.sort(Comparator.comparing(Key::path));
        List<Key> present = after.base().subtree(KeyPath.ROOT);
        KeyText text = new KeyText(parsed.definitions(), newline);
        StringBuilder body = new StringBuilder();
        int next = 0;
        for (Key key : added) {
            while (next < present.size() && present.get(next).path().compareTo(key.path()) < 0) {
                next++;
            }
            if (parsed.bodyTag() >= 0) {
                body.append(text.of(key));
            } else {
                int at = next == 0 ? parsed.bodyStart() : ((SpanKey) present.get(next - 1)).end();
                edits.add(Replacement.insert(at, text.of(key)));
            }
        }
        if (parsed.bodyTag() >= 0) {
            String element = ">" + body + newline + "</MBProperty>";
            edits.add(Replacement.of(parsed.bodyTag(), parsed.bodyTag() + 2, element));
        }
    }
}
