package org.mbup.format.xml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mbup.format.ReadOptions;
import org.mbup.format.Rendering;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.format.SnapshotFormat;

/**
 * MetaBase.xml, in which IIS 6.0 stores the metabase. Editing a file that was read changes the spans of the edits and
 * nothing else; taking everything back gives the original bytes. See docs/metabase-xml.md for what is read and written.
 */
public final class MetabaseXmlFormat implements SnapshotFormat {

    private static final int HEAD = 1024;

    private final Definitions definitions;

    /** The format with the standard property catalogue. */
    public MetabaseXmlFormat() {
        this(CatalogueDefinitions.STANDARD);
    }

    MetabaseXmlFormat(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public String name() {
        return "xml";
    }

    @Override
    public List<String> extensions() {
        return List.of("xml");
    }

    @Override
    public boolean recognises(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "")
                .replace("\u00ff\u00fe", "")
                .replace("\u00fe\u00ff", "")
                .replace("\0", "")
                .strip();
        return head.startsWith("<?xml") || head.startsWith("<!--") || head.startsWith("<configuration");
    }

    /**
     * Reads a file. The array is kept and must not change afterwards.
     *
     * @throws org.mbup.format.FormatException when it is not a MetaBase.xml, with line, column and key path
     */
    @Override
    public SnapshotDocument read(byte[] bytes, ReadOptions options) {
        Source source = new Source(bytes, options.source());
        return new XmlDocument(this, DocumentReader.read(source, definitions, options.limits()));
    }

    /**
     * Writes a snapshot in the layout of IIS 6.0.
     *
     * @throws org.mbup.problem.ProblemException when it holds a control character, or a list whose only item is empty
     */
    @Override
    public Rendering write(Snapshot snapshot) {
        return FreshWriter.of(snapshot, definitions);
    }
}
