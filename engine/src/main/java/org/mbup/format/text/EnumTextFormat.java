package org.mbup.format.text;

import java.util.List;
import java.util.Optional;
import org.mbup.format.ReadOptions;
import org.mbup.format.Rendering;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.format.SnapshotFormat;
import org.mbup.history.History;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/**
 * The output of {@code adsutil enum} and {@code enum_all}. Both builds' layouts are read, and the outputs of several
 * calls one after the other. docs/adsutil.md says how the first key's path is found and what the text cannot tell.
 */
public final class EnumTextFormat implements SnapshotFormat {

    /** For the service loader. */
    public EnumTextFormat() {}

    @Override
    public String name() {
        return "text";
    }

    @Override
    public List<String> extensions() {
        return List.of("txt");
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return Recognition.likely(bytes);
    }

    @Override
    public SnapshotDocument read(byte[] bytes, ReadOptions options) {
        return readAll(List.of(new TextPart(bytes, options)));
    }

    /**
     * Reads an export that lies in several files, for example one for each service.
     *
     * @param parts at least one file
     * @throws org.mbup.format.FormatException when a file is no such export, or two files contradict each other
     */
    public static EnumTextDocument readAll(List<TextPart> parts) {
        KeyCollector keys = new KeyCollector(parts.get(0).options());
        for (TextPart part : parts) {
            new EnumTextReader(TextDecoder.decode(part.bytes(), part.options()), part.options(), keys).read();
        }
        Snapshot snapshot = new Snapshot(keys.metabase(), Optional.empty(), History.EMPTY);
        return new EnumTextDocument(new EnumTextFormat(), snapshot, keys.losses());
    }

    @Override
    public Rendering write(Snapshot snapshot) {
        throw notWritable();
    }

    static ProblemException notWritable() {
        return Problem.input("a text export is only read")
                .hint("write .json or .xml; mbup adsutil SNAPSHOT enum_all / prints the text")
                .asException();
    }
}
