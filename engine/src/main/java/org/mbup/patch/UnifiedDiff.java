package org.mbup.patch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The unified diff between two texts, as {@code patch} and {@code git apply} take it. Lines are bytes up to a line feed;
 * nothing is decoded.
 */
public final class UnifiedDiff {

    private static final int CONTEXT = 3;

    private final Lines before;
    private final Lines after;
    private final List<Region> regions;
    private BitSet hidden = new BitSet();

    private UnifiedDiff(byte[] before, byte[] after) {
        this.before = Lines.of(before);
        this.after = Lines.of(after);
        this.regions = Regions.between(this.before, this.after);
    }

    /** Compares two texts. */
    public static UnifiedDiff between(byte[] before, byte[] after) {
        return new UnifiedDiff(before, after);
    }

    /** The lines of the first text, 0-based, that the second replaces or drops. */
    public BitSet replaced() {
        BitSet lines = new BitSet();
        regions.forEach(region -> lines.set(region.from(), region.to()));
        return lines;
    }

    /** The lines of the second text, 0-based, that replace lines of the first or are new. */
    public BitSet replacing() {
        BitSet lines = new BitSet();
        regions.forEach(region -> lines.set(region.newFrom(), region.newTo()));
        return lines;
    }

    /** Keeps these lines of the first text, 0-based, out of the lines shown around a change. */
    public UnifiedDiff hiding(BitSet lines) {
        hidden = lines;
        return this;
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return regions.isEmpty();
    }

    /**
     * The diff; no bytes at all where nothing differs.
     *
     * @param name the file's name in the head, as {@code patch -p0} is to find it
     */
    public byte[] bytes(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!regions.isEmpty()) {
            String tab = name.chars().anyMatch(c -> c <= ' ') ? "\t" : "";
            put(out, ("--- " + name + tab + "\n+++ " + name + tab + "\n").getBytes(StandardCharsets.UTF_8));
            hunks().forEach(hunk -> hunk.write(out));
        }
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, byte[] bytes) {
        out.write(bytes, 0, bytes.length);
    }

    private List<Hunk> hunks() {
        List<Hunk> hunks = new ArrayList<>();
        Hunk last = null;
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            if (last != null && joins(regions.get(i - 1), region)) {
                last.regions.add(region);
            } else {
                last = new Hunk(region);
                hunks.add(last);
            }
        }
        return hunks;
    }

    private boolean joins(Region one, Region next) {
        int gap = next.from() - one.to();
        int secret = hidden.nextSetBit(one.to());
        return gap <= 2 * CONTEXT && (secret < 0 || secret >= next.from());
    }

    /** Changes that share their surroundings. */
    private final class Hunk {

        private final List<Region> regions = new ArrayList<>();

        Hunk(Region first) {
            regions.add(first);
        }

        void write(ByteArrayOutputStream out) {
            Region first = regions.get(0);
            Region last = regions.get(regions.size() - 1);
            int lead = lead(first.from());
            int trail = trail(last.to());
            // A tool takes uneven surroundings for the beginning or the end of the file; but git wants one line behind
            // a change, and patch forgives one.
            if (lead < trail && first.from() - lead > 0) {
                trail = Math.max(lead, 1);
            } else if (trail < lead && last.to() + trail < before.size()) {
                lead = trail;
            }
            int from = first.from() - lead;
            int to = last.to() + trail;
            int newFrom = first.newFrom() - lead;
            int newTo = last.newTo() + trail;
            put(
                    out,
                    ("@@ -" + range(from, to) + " +" + range(newFrom, newTo) + " @@\n")
                            .getBytes(StandardCharsets.US_ASCII));
            int at = from;
            for (Region region : regions) {
                lines(out, ' ', before, at, region.from());
                lines(out, '-', before, region.from(), region.to());
                lines(out, '+', after, region.newFrom(), region.newTo());
                at = region.to();
            }
            lines(out, ' ', before, at, to);
        }

        private int lead(int from) {
            int lead = 0;
            while (lead < CONTEXT && from - lead > 0 && !hidden.get(from - lead - 1)) {
                lead++;
            }
            return lead;
        }

        private int trail(int to) {
            int trail = 0;
            while (trail < CONTEXT && to + trail < before.size() && !hidden.get(to + trail)) {
                trail++;
            }
            return trail;
        }

        private String range(int from, int to) {
            return (to > from ? from + 1 : from) + "," + (to - from);
        }

        private void lines(ByteArrayOutputStream out, char sign, Lines lines, int from, int to) {
            for (int line = from; line < to; line++) {
                out.write(sign);
                put(out, lines.text(line).getBytes(StandardCharsets.ISO_8859_1));
                if (lines.unended(line)) {
                    put(out, "\n\\ No newline at end of file\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
    }
}
