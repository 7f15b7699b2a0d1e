package org.mbup.format.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mbup.format.Rendering;
import org.mbup.format.Snapshot;
import org.mbup.metabase.Key;

/** Writes a whole snapshot in the layout of IIS 6.0: byte order mark, CRLF, tabs, one attribute a line. */
final class FreshWriter implements Rendering {

    private static final String NEWLINE = "\r\n";

    private final Snapshot snapshot;
    private final KeyText text;

    private FreshWriter(Snapshot snapshot, Definitions definitions) {
        this.snapshot = snapshot;
        this.text = new KeyText(definitions, NEWLINE);
    }

    /**
     * The snapshot, ready to be written.
     *
     * @throws org.mbup.problem.ProblemException when XML cannot carry one of its values
     */
    static Rendering of(Snapshot snapshot, Definitions definitions) {
        FreshWriter writer = new FreshWriter(snapshot, definitions);
        try {
            writer.writeTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        write(out, "\uFEFF<?xml version =\"1.0\"?>");
        write(out, NEWLINE + "<configuration xmlns=\"urn:microsoft-catalog:XML_Metabase_V64_0\">");
        write(out, NEWLINE + "<MBProperty>");
        for (Key key : snapshot.metabase().keys()) {
            write(out, text.of(key));
        }
        write(out, NEWLINE + "</MBProperty>" + NEWLINE + "</configuration>" + NEWLINE);
        Trailer trailer =
                new Trailer(snapshot.metabase().versionLabel(), snapshot.computer(), snapshot.history(), List.of());
        if (!trailer.isEmpty()) {
            out.write(TrailerWriter.write(trailer));
            write(out, NEWLINE);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
