package org.mbup.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mbup.format.Formats;
import org.mbup.format.ReadOptions;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.History;
import org.mbup.liquibase.Replay;
import org.mbup.liquibase.ReplayRequest;
import org.mbup.liquibase.ReplayResult;
import org.mbup.liquibase.RunOrder;
import org.mbup.liquibase.Undo;
import org.mbup.liquibase.UndoRequest;
import org.mbup.liquibase.UndoResult;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseDiff;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Value;
import org.mbup.metabase.WorkingCopy;

/** What must hold for the shipped migrations on every metabase, in both formats that are written. */
class UpgradeLawsTest {

    private static final String MIGRATIONS = "../migrations/src/main/resources/org/mbup/migrations";
    private static final ReplayRequest UPGRADE =
            ReplayRequest.DEFAULT.at(MIGRATIONS).from(IisVersion.V4_0);
    private static final UndoRequest LAST_RUN = UndoRequest.LAST_RUN.at(MIGRATIONS);
    private static final long PROVIDERS = 6032;
    private static final int STEPS_AT_ONCE = 9;

    @Provide
    Arbitrary<Metabase> metabases() {
        return org.mbup.testing.Arbitrary.metabases();
    }

    @Property(tries = 40)
    void aSecondRunChangesNothing(@ForAll("metabases") Metabase before) {
        SnapshotDocument once = upgraded(document(before, "json"), UPGRADE);
        ReplayResult again = Replay.run(once, UPGRADE);
        assertThat(again.changed()).isFalse();
        assertThat(again.after().journal()).isEmpty();
    }

    @Property(tries = 40)
    void aPreviewShowsWhatAMigrationDoes(@ForAll("metabases") Metabase before) {
        SnapshotDocument document = document(before, "json");
        ReplayResult preview = Replay.run(document, UPGRADE);
        Metabase stored = upgraded(document, UPGRADE).snapshot().metabase();
        assertThat(MetabaseDiff.diff(preview.after(), stored)).isEmpty();
    }

    @Property(tries = 40)
    void everyDifferenceNamesItsStepAndNoOtherValueMoves(@ForAll("metabases") Metabase before) {
        ReplayResult result = Replay.run(document(before, "json"), UPGRADE);
        Set<String> told = PlanBuilder.lines(before, result.after(), result.steps()).stream()
                .filter(line -> line.kind().differs())
                .peek(line -> assertThat(line.step()).isNotBlank())
                .map(line -> line.path().folded() + "#" + line.id())
                .collect(Collectors.toSet());
        for (Key key : before.keys()) {
            for (org.mbup.metabase.Property property : key.properties()) {
                boolean same = result.after()
                        .explicit(key.path(), property.id())
                        .filter(property::sameData)
                        .isPresent();
                assertThat(same || told.contains(key.path().folded() + "#" + property.id()))
                        .isTrue();
            }
        }
    }

    @Property(tries = 40)
    void nothingTouchesTheProvidersUnlessAskedByName(@ForAll("metabases") Metabase before) {
        Metabase after = Replay.run(document(before, "json"), UPGRADE).after();
        Metabase asked = Replay.run(document(before, "json"), UPGRADE.with("negotiate", "negotiate-overrides"))
                .after();
        for (Key key : before.keys()) {
            Optional<org.mbup.metabase.Property> old = key.property(PROVIDERS);
            assertThat(after.explicit(key.path(), PROVIDERS)).isEqualTo(old);
            boolean mayChange = key.path().isWithin(KeyPath.of("w3svc"))
                    && old.filter(p -> p.value().equals(new Value.Text("NTLM"))).isPresent();
            if (!mayChange) {
                assertThat(asked.explicit(key.path(), PROVIDERS)).isEqualTo(old);
            } else {
                assertThat(asked.explicit(key.path(), PROVIDERS).orElseThrow().value())
                        .isEqualTo(new Value.Text("Negotiate,NTLM"));
            }
        }
    }

    @Provide
    Arbitrary<Set<String>> stepsForLater() {
        return Arbitraries.of(Replay.run(document(MetabaseTree.of(List.of()), "json"), UPGRADE).steps().stream()
                        .filter(step -> !step.step().optIn())
                        .map(step -> step.step().name())
                        .toList())
                .set();
    }

    @Property(tries = 40)
    void stepsRunInTwoGoesComeToTheSame(
            @ForAll("metabases") Metabase before, @ForAll("stepsForLater") Set<String> later) {
        ReplayRequest firstHalf = UPGRADE.without(later.toArray(String[]::new));
        ReplayRequest rest = UPGRADE.in(RunOrder.DEFAULT.lenient());
        SnapshotDocument inTwo = upgraded(upgraded(document(before, "json"), firstHalf), rest);
        SnapshotDocument inOne = upgraded(document(before, "json"), UPGRADE);
        assertThat(MetabaseDiff.same(
                        inTwo.snapshot().metabase(), inOne.snapshot().metabase()))
                .isTrue();
    }

    @Property(tries = 10)
    void goingToAVersionAndThenOnComesToTheSame(@ForAll("metabases") Metabase before) {
        ReplayRequest firstHalf = UPGRADE.in(RunOrder.DEFAULT.to("5.0.045"));
        ReplayRequest rest = UPGRADE.in(RunOrder.DEFAULT.lenient());
        SnapshotDocument inTwo = upgraded(upgraded(document(before, "json"), firstHalf), rest);
        SnapshotDocument inOne = upgraded(document(before, "json"), UPGRADE);
        assertThat(MetabaseDiff.same(
                        inTwo.snapshot().metabase(), inOne.snapshot().metabase()))
                .isTrue();
    }

    @Property(tries = 40)
    void undoGivesTheBytesBackFromXml(@ForAll("metabases") Metabase before) {
        undoGivesTheBytesBack(document(before, "xml"));
    }

    @Property(tries = 40)
    void undoGivesTheBytesBackFromCanonicalJson(@ForAll("metabases") Metabase before) {
        undoGivesTheBytesBack(document(before, "json"));
    }

    private static void undoGivesTheBytesBack(SnapshotDocument original) {
        byte[] bytes = original.render(new WorkingCopy(original.snapshot().metabase()), History.EMPTY)
                .bytes();
        SnapshotDocument after = upgraded(upgraded(original, UPGRADE), UPGRADE.with("negotiate-overrides"));
        int steps = after.snapshot().history().steps().size();
        SnapshotDocument now = after;
        for (int left = steps; left > 0; left -= STEPS_AT_ONCE) {
            now = undone(now, LAST_RUN.count(Math.min(left, STEPS_AT_ONCE)));
        }
        assertThat(now.snapshot().history().isEmpty()).isTrue();
        assertThat(rendered(now)).isEqualTo(bytes);
        assertThat(rendered(undone(undone(after, LAST_RUN), LAST_RUN))).isEqualTo(bytes);
    }

    private static byte[] rendered(SnapshotDocument document) {
        return document.render(
                        new WorkingCopy(document.snapshot().metabase()),
                        document.snapshot().history())
                .bytes();
    }

    private static SnapshotDocument document(Metabase metabase, String format) {
        boolean label = format.equals("json");
        MetabaseTree tree = MetabaseTree.of(metabase.keys(), label ? metabase.versionLabel() : Optional.empty());
        byte[] bytes = Formats.named(format)
                .write(new Snapshot(tree, Optional.of("WEBSERVER1"), History.EMPTY))
                .bytes();
        return Formats.named(format).read(bytes, ReadOptions.of("generated." + format));
    }

    private static SnapshotDocument upgraded(SnapshotDocument document, ReplayRequest request) {
        ReplayResult result = Replay.run(document, request);
        return reread(
                document, document.render(result.after(), result.history()).bytes());
    }

    private static SnapshotDocument undone(SnapshotDocument document, UndoRequest request) {
        UndoResult result = Undo.run(document, request);
        return reread(
                document, document.render(result.after(), result.history()).bytes());
    }

    private static SnapshotDocument reread(SnapshotDocument document, byte[] bytes) {
        return document.format().read(bytes, ReadOptions.of("generated"));
    }
}
