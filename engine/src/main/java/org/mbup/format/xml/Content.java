package org.mbup.format.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.metabase.WorkingCopy;

/**
 * A file with the edits to its keys; mbup's own comment is dealt with apart, so that what an edit is measured against
 * does not depend on it.
 */
record Content(Parsed parsed, List<Replacement> edits) {

    /** The file spliced to that metabase. */
    static Content spliced(Parsed parsed, WorkingCopy after) {
        return new Content(parsed, TreeSplicer.edits(parsed, after));
    }

    /** All bytes but those of mbup's comment. */
    SplicedBytes bare() {
        return with(Optional.empty());
    }

    /** All bytes, mbup's comment as it was. */
    SplicedBytes kept() {
        return new SplicedBytes(parsed.source().bytes, edits);
    }

    /** All bytes with another comment in the place of mbup's, or with none. */
    SplicedBytes with(Optional<byte[]> comment) {
        byte[] bytes = parsed.source().bytes;
        int start = parsed.trailerStart();
        int end = parsed.trailerEnd();
        byte[] text = comment.map(c -> onItsLine(c, Blanks.breakBefore(bytes, start) > 0))
                .orElse(new byte[0]);
        if (start == end && text.length == 0) {
            return kept();
        }
        List<Replacement> all = new ArrayList<>(edits);
        all.add(new Replacement(start, end, text));
        return new SplicedBytes(bytes, all);
    }

    private byte[] onItsLine(byte[] comment, boolean newLine) {
        byte[] line = new byte[comment.length + parsed.newline().length()];
        byte[] newline = parsed.newline().getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(comment, 0, line, newLine ? 0 : newline.length, comment.length);
        System.arraycopy(newline, 0, line, newLine ? comment.length : 0, newline.length);
        return line;
    }

    /** The replacements that lead from the bytes without mbup's comment back to those before the edits. */
    List<Replacement> inverse() {
        return kept().inverse();
    }
}
