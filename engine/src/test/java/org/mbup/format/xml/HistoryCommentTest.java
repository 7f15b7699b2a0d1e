package org.mbup.format.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mbup.format.FormatException;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.AppliedStep;
import org.mbup.history.History;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Value;
import org.mbup.metabase.WorkingCopy;

class HistoryCommentTest {

    private static final byte[] SMALL = Xml.SMALL.getBytes(StandardCharsets.UTF_8);
    private final Metabase small = Xml.read(SMALL).snapshot().metabase();
    private final List<Edit> edits = List.of(Xml.set(small, Xml.W3SVC, Xml.PROVIDERS, new Value.Text("a--b-->")));
    private final byte[] migrated = Xml.apply(SMALL, "one--", "r1", edits);

    @Test
    void theHistoryStandsInACommentAfterTheRootElement() {
        String text = Xml.text(migrated);
        assertThat(text).startsWith(Xml.SMALL.replace("\"NTLM\"", "\"a--b--&gt;\"") + "<!-- {\"mbup\":1,\"history\":[");
        assertThat(text).endsWith(" -->\n");
        String inside = text.substring(text.indexOf("<!--") + 4, text.length() - 4);
        assertThat(inside).doesNotContain("--").contains("a\\u002d\\u002db");
        assertThat(Xml.read(migrated).snapshot().history().steps()).containsExactly(Xml.step("one--", "r1", edits));
        ReadingTest.assertUnchanged(migrated);
    }

    @Test
    void withoutAFinalLineBreakTheCommentBringsItsOwnAndTakesItAway() {
        byte[] bare = Xml.SMALL.strip().getBytes(StandardCharsets.UTF_8);
        byte[] after = Xml.apply(bare, "1", "r1", edits);
        assertThat(Xml.text(after)).contains("</configuration>\n<!-- {").endsWith("-->");
        assertThat(Xml.undo(after, 1)).isEqualTo(bare);
    }

    @Test
    void theLineBreakOfTheCommentStaysWhenAllOthersWereRemovedAndSomeComeAgain() {
        byte[] first = "<configuration><MBProperty><IIsWebService Location='/LM/W3SVC'\n/></MBProperty></configuration>"
                .getBytes(StandardCharsets.UTF_8);
        Metabase full = Xml.read(first).snapshot().metabase();
        Metabase empty = MetabaseTree.of(List.of());
        byte[] second = Xml.apply(first, "1", "r1", Xml.difference(full, empty));
        assertThat(Xml.text(second)).startsWith("<configuration><MBProperty></MBProperty></configuration>\n<!-- {");
        byte[] third = Xml.apply(second, "2", "r2", Xml.difference(empty, full));
        assertThat(Xml.undo(third, 1)).isEqualTo(second);
        assertThat(Xml.undo(third, 2)).isEqualTo(first);
    }

    @Test
    void takingBackLeavesNoTrace() {
        assertThat(Xml.undo(migrated, 1)).isEqualTo(SMALL);
    }

    @Test
    void commentsOfOthersStay() {
        for (String comment :
                List.of("<!-- mbup -->", "<!-- {\"mbup\" -->", "<!--{\"mbup\":1}-->", "<!-- {'mbup':1} -->")) {
            String text = Xml.SMALL + comment + "\n";
            byte[] after = Xml.apply(text.getBytes(StandardCharsets.UTF_8), "1", "r1", edits);
            assertThat(Xml.text(after)).contains("</configuration>\n" + comment + "\n<!-- {\"mbup\":1,");
            assertThat(Xml.text(Xml.undo(after, 1))).isEqualTo(text);
        }
        String inBody = Xml.SMALL.replace("<MBProperty>", "<MBProperty><!-- {\"mbup\":1} -->");
        assertThat(Xml.read(inBody).snapshot().history().isEmpty()).isTrue();
    }

    @Test
    void aDamagedHistoryIsRefusedRatherThanForgotten() {
        String text = Xml.text(migrated);
        for (String damaged : List.of(
                text.replace("\"history\":[", "\"history\":{"),
                text.replace("\"mbup\":1", "\"mbup\":2"),
                text.replace("]} -->", "] -->"),
                text.replace("]} -->", "]}} -->"),
                text.replace("\"crc32c\":", "\"crc\":"),
                text.replace("\"mbup\":1,", "\"mbup\":1,\"iisVersion\":\"x\","),
                text + text.substring(text.indexOf("<!-- {")))) {
            assertThat(damaged).isNotEqualTo(text);
            assertThatExceptionOfType(FormatException.class)
                    .isThrownBy(() -> Xml.read(damaged))
                    .satisfies(e -> assertThat(e.problem().where().line()).isGreaterThanOrEqualTo(36));
        }
    }

    @Test
    void afterAnEditByHandTheValuesAreStillTakenBack() {
        String byHand = Xml.text(migrated).replace("ServerComment=\"A", "ServerComment=\"Z");
        byte[] undone = Xml.undo(byHand.getBytes(StandardCharsets.UTF_8), 1);
        assertThat(Xml.text(undone)).isEqualTo(Xml.SMALL.replace("ServerComment=\"A", "ServerComment=\"Z"));
    }

    @Test
    void aRestorePointThatLiesIsNotBelieved() {
        String lying = Xml.text(migrated).replaceAll("\"NTLM\"\\]\\]", "\"LIES\"]]");
        assertThat(lying).isNotEqualTo(Xml.text(migrated));
        assertThat(Xml.undo(lying.getBytes(StandardCharsets.UTF_8), 1)).isEqualTo(SMALL);
        String outOfRange = Xml.text(migrated).replaceAll("\"spans\":\\[\\[\\d+", "\"spans\":[[4294967295");
        assertThat(Xml.undo(outOfRange.getBytes(StandardCharsets.UTF_8), 1)).isEqualTo(SMALL);
    }

    @Test
    void removedLayoutComesBackExactlyAndOnlyByTheRestorePoint() {
        String odd = Xml.SMALL.replace(
                "\t\tNTAuthenticationProviders=\"NTLM\"", "   NTAuthenticationProviders  = 'NT&#76;M'");
        byte[] before = odd.getBytes(StandardCharsets.UTF_8);
        Metabase metabase = Xml.read(before).snapshot().metabase();
        Edit removal = new Edit.RemoveProperty(
                Xml.W3SVC, metabase.explicit(Xml.W3SVC, Xml.PROVIDERS).orElseThrow());
        byte[] after = Xml.apply(before, "1", "r1", List.of(removal));
        assertThat(Xml.undo(after, 1)).isEqualTo(before);

        String without = Xml.text(after).replaceAll("\"restore\":\\[.*\\]\\} -->", "\"restore\":[]} -->");
        byte[] values = Xml.undo(without.getBytes(StandardCharsets.UTF_8), 1);
        assertThat(values).isNotEqualTo(before);
        assertThat(SameMetabase.check(Xml.read(values).snapshot().metabase(), metabase))
                .isTrue();
    }

    @Test
    void aLaterEditOutsideTheHistoryKeepsTheComment() {
        SnapshotDocument document = Xml.read(migrated);
        WorkingCopy copy = new WorkingCopy(document.snapshot().metabase());
        copy.apply(Xml.set(copy, Xml.W3SVC, 6000, new Value.Dword(1)));
        byte[] set = document.render(copy, document.snapshot().history()).bytes();
        assertThat(Xml.text(set))
                .isEqualTo(Xml.text(migrated).replaceFirst("AuthAnonymous \\| AuthNTLM", "AuthAnonymous"));
        assertThat(Xml.text(Xml.undo(set, 1)))
                .isEqualTo(Xml.SMALL.replace("AuthAnonymous | AuthNTLM", "AuthAnonymous"));
    }

    @Test
    void theVersionLabelTravelsInTheComment() {
        SnapshotDocument document = Xml.read(SMALL);
        WorkingCopy copy = new WorkingCopy(document.snapshot().metabase());
        copy.apply(new Edit.SetVersion(Optional.empty(), Optional.of(IisVersion.V5_0)));
        byte[] labelled = document.render(copy, History.EMPTY).bytes();
        assertThat(Xml.text(labelled))
                .isEqualTo(Xml.SMALL + "<!-- {\"mbup\":1,\"iisVersion\":\"5.0\",\"history\":[],\"restore\":[]} -->\n");
        assertThat(Xml.read(labelled).snapshot().metabase().iisVersion()).contains(IisVersion.V5_0);
        SnapshotDocument again = Xml.read(labelled);
        WorkingCopy back = new WorkingCopy(again.snapshot().metabase());
        back.apply(new Edit.SetVersion(Optional.of(IisVersion.V5_0), Optional.empty()));
        assertThat(again.render(back, History.EMPTY).bytes()).isEqualTo(SMALL);
    }

    @Test
    void anotherTagOrChecksumIsNotAnotherStep() {
        SnapshotDocument document = Xml.read(migrated);
        AppliedStep step = document.snapshot().history().steps().get(0);
        WorkingCopy copy = new WorkingCopy(document.snapshot().metabase());
        byte[] tagged = document.render(
                        copy, new History(List.of(step.withTag("v1").withChecksum(null))))
                .bytes();
        assertThat(Xml.text(tagged)).contains("\"tag\":\"v1\"");
        assertThat(Xml.undo(tagged, 1)).isEqualTo(SMALL);
    }

    @Test
    void aStepWhoseEditsAreUnknownDoesNotStandInTheWay() {
        SnapshotDocument document = Xml.read(migrated);
        WorkingCopy copy = new WorkingCopy(document.snapshot().metabase());
        History marked = Xml.plus(document.snapshot().history(), Xml.step("2", "r2", null));
        byte[] bytes = document.render(copy, marked).bytes();
        SnapshotDocument again = Xml.read(bytes);
        byte[] back = again.render(
                        new WorkingCopy(again.snapshot().metabase()),
                        document.snapshot().history())
                .bytes();
        assertThat(back).isEqualTo(migrated);
    }
}
