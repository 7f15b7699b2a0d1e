package org.mbup.format.xml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mbup.format.FormatException;
import org.mbup.format.Rendering;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.format.SnapshotFormat;
import org.mbup.history.AppliedStep;
import org.mbup.history.History;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.WorkingCopy;

/** A MetaBase.xml that was read. */
final class XmlDocument implements SnapshotDocument {

    private final SnapshotFormat format;
    private final Parsed parsed;
    private final Trailer trailer;
    private final Snapshot snapshot;

    XmlDocument(SnapshotFormat format, Parsed parsed) {
        this.format = format;
        this.parsed = parsed;
        this.trailer = TrailerReader.read(parsed.source(), parsed.trailerStart(), parsed.trailerEnd());
        this.snapshot = new Snapshot(tree(parsed, trailer.version()), trailer.computer(), trailer.history());
    }

    /**
     * The keys of a file.
     *
     * @throws FormatException when two have the same path
     */
    static MetabaseTree tree(Parsed parsed, Optional<IisVersion> version) {
        int count = parsed.index().keys();
        List<SpanKey> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            keys.add(new SpanKey(parsed, i));
        }
        try {
            return MetabaseTree.of(keys, version);
        } catch (IllegalArgumentException e) {
            throw twice(parsed, keys, e);
        }
    }

    private static FormatException twice(Parsed parsed, List<SpanKey> keys, IllegalArgumentException cause) {
        Set<KeyPath> seen = new HashSet<>();
        for (SpanKey key : keys) {
            if (!seen.add(key.path())) {
                Source source = parsed.source();
                AttributeSpan location = ElementLayout.read(source, key.start()).location(source);
                source.key(location.valueStart(), location.valueEnd());
                return source.error(
                        key.start(),
                        "Two elements have the same Location; letter case does not count",
                        key.path().toString(),
                        "one element a key");
            }
        }
        throw cause;
    }

    Parsed parsed() {
        return parsed;
    }

    Trailer trailer() {
        return trailer;
    }

    @Override
    public SnapshotFormat format() {
        return format;
    }

    @Override
    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public boolean editable() {
        return true;
    }

    @Override
    public Rendering render(WorkingCopy after, History history) {
        if (after.base() != snapshot.metabase()) {
            throw new IllegalArgumentException("the working copy was not made from this document");
        }
        int common = common(trailer.history(), history);
        boolean shorter = common == history.steps().size()
                && common < trailer.history().steps().size();
        List<RestorePoint> points = new ArrayList<>();
        Optional<Content> exact = shorter ? ExactUndo.undo(this, after, history, points) : Optional.empty();
        Content content = exact.orElseGet(() -> plain(after, history, common, points));
        Trailer now = new Trailer(after.versionLabel(), trailer.computer(), history, points);
        if (now.equals(trailer) && content.parsed() == parsed) {
            return content.kept();
        }
        return content.with(now.isEmpty() ? Optional.empty() : Optional.of(TrailerWriter.write(now)));
    }

    private Content plain(WorkingCopy after, History history, int common, List<RestorePoint> points) {
        Content content = Content.spliced(parsed, after);
        trailer.restore().stream().filter(point -> point.after() <= common).forEach(points::add);
        boolean longer = common == trailer.history().steps().size()
                && common < history.steps().size();
        if (longer) {
            points.add(RestorePoint.of(history, common, content));
        }
        return content;
    }

    /** How many steps both histories begin with; a new checksum or tag does not make another step. */
    private static int common(History a, History b) {
        int count = 0;
        int most = Math.min(a.steps().size(), b.steps().size());
        while (count < most && same(a.steps().get(count), b.steps().get(count))) {
            count++;
        }
        return count;
    }

    private static boolean same(AppliedStep a, AppliedStep b) {
        return a.changelog().equals(b.changelog())
                && a.id().equals(b.id())
                && a.author().equals(b.author())
                && a.run().equals(b.run())
                && a.installedOn().equals(b.installedOn());
    }
}
