package org.mbup.format.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.mbup.format.Rendering;

/** A file with some bytes replaced, written piece by piece from the original array. */
final class SplicedBytes implements Rendering {

    private static final int CHUNK = 256 * 1024;

    private final byte[] original;
    private final List<Replacement> replacements;

    SplicedBytes(byte[] original, List<Replacement> unordered) {
        this.original = original;
        List<Replacement> ordered = new ArrayList<>(unordered);
        ordered.sort(Comparator.comparingInt(Replacement::start).thenComparingInt(Replacement::end));
        int end = 0;
        for (Replacement replacement : ordered) {
            if (replacement.start() < end || replacement.end() > original.length) {
                throw new IllegalArgumentException("replacements overlap at offset " + replacement.start());
            }
            end = replacement.end();
        }
        this.replacements = List.copyOf(ordered);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        int from = 0;
        for (Replacement replacement : replacements) {
            copy(from, replacement.start(), out);
            out.write(replacement.bytes());
            from = replacement.end();
        }
        copy(from, original.length, out);
    }

    private void copy(int from, int to, OutputStream out) throws IOException {
        for (int at = from; at < to; at += CHUNK) {
            out.write(original, at, Math.min(CHUNK, to - at));
        }
    }

    long length() {
        long length = original.length;
        for (Replacement replacement : replacements) {
            length += replacement.bytes().length - (replacement.end() - replacement.start());
        }
        return length;
    }

    /** CRC-32C of all bytes. */
    long checksum() {
        CheckedOutputStream out = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32C());
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.getChecksum().getValue();
    }

    @Override
    public byte[] bytes() {
        byte[] all = new byte[Math.toIntExact(length())];
        int at = 0;
        int from = 0;
        for (Replacement replacement : replacements) {
            int kept = replacement.start() - from;
            System.arraycopy(original, from, all, at, kept);
            System.arraycopy(replacement.bytes(), 0, all, at + kept, replacement.bytes().length);
            at += kept + replacement.bytes().length;
            from = replacement.end();
        }
        System.arraycopy(original, from, all, at, original.length - from);
        return all;
    }

    /** The replacements that lead from these bytes back to the original. */
    List<Replacement> inverse() {
        List<Replacement> inverse = new ArrayList<>(replacements.size());
        int shift = 0;
        for (Replacement replacement : replacements) {
            int start = replacement.start() + shift;
            int length = replacement.bytes().length;
            byte[] before = Arrays.copyOfRange(original, replacement.start(), replacement.end());
            inverse.add(new Replacement(start, start + length, before));
            shift += length - before.length;
        }
        return inverse;
    }
}
