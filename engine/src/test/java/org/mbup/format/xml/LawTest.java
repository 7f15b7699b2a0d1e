package org.mbup.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.History;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.WorkingCopy;

/** Laws 1, 10 and 12 of docs/architecture.md on generated files. */
class LawTest {

    @Provide
    Arbitrary<Metabase> metabases() {
        return org.mbup.testing.Arbitrary.metabases();
    }

    @Property(tries = 100)
    void whatIsReadIsWrittenBackByteForByte(@ForAll("metabases") Metabase metabase, @ForAll Random random) {
        byte[] bytes = OddXml.write(metabase, random).getBytes(StandardCharsets.UTF_8);
        assertThat(same(Xml.read(bytes).snapshot().metabase(), metabase)).isTrue();
        ReadingTest.assertUnchanged(bytes);
    }

    @Property(tries = 100)
    void aFreshFileHoldsTheSameSnapshot(@ForAll("metabases") Metabase metabase) {
        History history = new History(List.of(Xml.step("1", "r1", Xml.difference(Metabases.EMPTY, metabase))));
        Snapshot snapshot = new Snapshot(metabase, Optional.of("WEB--1"), history);
        byte[] bytes = new MetabaseXmlFormat().write(snapshot).bytes();
        Snapshot again = Xml.read(bytes).snapshot();
        assertThat(same(again.metabase(), metabase)).isTrue();
        assertThat(again.metabase().versionLabel()).isEqualTo(metabase.versionLabel());
        assertThat(again.computer()).contains("WEB--1");
        assertThat(again.history()).isEqualTo(history);
        ReadingTest.assertUnchanged(bytes);
    }

    @Property(tries = 100)
    void aSpliceHoldsWhatItWasAskedFor(
            @ForAll("metabases") Metabase from, @ForAll("metabases") Metabase to, @ForAll Random random) {
        SnapshotDocument document = Xml.read(OddXml.write(from, random));
        WorkingCopy copy = new WorkingCopy(document.snapshot().metabase());
        copy.apply(Xml.difference(copy.base(), to));
        Metabase after = Xml.read(document.render(copy, History.EMPTY).bytes())
                .snapshot()
                .metabase();
        assertThat(same(after, to)).isTrue();
    }

    @Property(tries = 100)
    void takingBackGivesTheVeryBytesAgainInOneGoOrStepByStep(
            @ForAll("metabases") Metabase first,
            @ForAll("metabases") Metabase second,
            @ForAll("metabases") Metabase third,
            @ForAll Random random) {
        List<byte[]> states = new ArrayList<>();
        states.add(OddXml.write(first, random).getBytes(StandardCharsets.UTF_8));
        int runs = 0;
        for (Metabase target : List.of(second, third)) {
            states.add(run(states.get(runs), target, "run" + runs++, random));
        }
        byte[] last = states.get(2);
        int steps = Xml.read(last).snapshot().history().steps().size();
        assertThat(Xml.undo(last, steps)).isEqualTo(states.get(0));
        byte[] now = last;
        for (int left = steps - 1; left >= 0; left--) {
            now = Xml.undo(now, 1);
            int boundary = left;
            for (byte[] state : states) {
                if (Xml.read(state).snapshot().history().steps().size() == boundary) {
                    assertThat(now).isEqualTo(state);
                }
            }
        }
        assertThat(now).isEqualTo(states.get(0));
    }

    /** One run in up to three steps. */
    private static byte[] run(byte[] before, Metabase target, String run, Random random) {
        SnapshotDocument document = Xml.read(before);
        WorkingCopy copy = new WorkingCopy(document.snapshot().metabase());
        List<Edit> edits = Xml.difference(copy.base(), target);
        copy.apply(edits);
        History history = document.snapshot().history();
        int from = 0;
        for (int step = 0; step < 3; step++) {
            int to = step == 2 ? edits.size() : from + random.nextInt(edits.size() - from + 1);
            history = Xml.plus(history, Xml.step(run + "." + step, run, edits.subList(from, to)));
            from = to;
        }
        return document.render(copy, history).bytes();
    }

    private static boolean same(Metabase a, Metabase b) {
        return SameMetabase.check(a, b);
    }

    private static final class Metabases {
        static final Metabase EMPTY = org.mbup.metabase.MetabaseTree.of(List.of());
    }
}
