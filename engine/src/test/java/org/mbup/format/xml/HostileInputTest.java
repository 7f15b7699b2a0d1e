package org.mbup.format.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.mbup.format.FormatException;
import org.mbup.format.SnapshotDocument;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Key;
import org.mbup.metabase.Value;

/** Any bytes give a snapshot or a format error, in bounded time. */
class HostileInputTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aFileCutOffAnywhereIsRefused() {
        byte[] bytes = Xml.SMALL.strip().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatExceptionOfType(FormatException.class).isThrownBy(() -> Xml.read(cut));
        }
        assertThat(Xml.read(bytes)).isNotNull();
    }

    @Test
    void anEntityBombDoesNotGoOff() {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE b [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" \"&e")
                    .append(i - 1)
                    .append(";&e")
                    .append(i - 1)
                    .append(";\">");
        }
        bomb.append("]><configuration>&e29;</configuration>");
        assertThat(RefusalTest.refused(bomb.toString()).problem().where().line())
                .isEqualTo(2);
    }

    @Test
    void externalEntitiesAreNotFetched() {
        String text = "<!DOCTYPE c SYSTEM \"http://127.0.0.1:1/x\"><configuration><MBProperty/></configuration>";
        assertThat(RefusalTest.refused(text).problem().expected()).contains("no DTD");
    }

    @Test
    void aHundredMegabytesOfNestingAreRefusedAtOnce() {
        byte[] nested = filled("<a>", 100_000_000);
        assertTimeoutPreemptively(
                SOON, () -> assertThatExceptionOfType(FormatException.class).isThrownBy(() -> Xml.read(nested)));
        byte[] head = "<configuration><MBProperty>".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, nested, 0, head.length);
        assertTimeoutPreemptively(
                SOON, () -> assertThatExceptionOfType(FormatException.class).isThrownBy(() -> Xml.read(nested)));
    }

    @Test
    void aHundredMegabytesOfGarbageAreRefusedAtOnce() {
        byte[] garbage = new byte[100_000_000];
        new Random(1).nextBytes(garbage);
        assertTimeoutPreemptively(
                SOON, () -> assertThatExceptionOfType(FormatException.class).isThrownBy(() -> Xml.read(garbage)));
    }

    @Test
    void namesMadeToCollideDoNotSlowReadingDown() {
        StringBuilder text = new StringBuilder("<configuration><MBProperty>");
        for (int i = 0; i < 200_000; i++) {
            char[] name = "ntauthenticationproviders".toCharArray();
            for (int bit = 0; bit < 20; bit++) {
                name[bit] = (i >> bit & 1) == 1 ? Character.toUpperCase(name[bit]) : name[bit];
            }
            text.append("<A Location='/").append(i).append("' ").append(name).append("='x'/>");
        }
        byte[] bytes = text.append("</MBProperty></configuration>").toString().getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(
                SOON,
                () -> assertThat(Xml.read(bytes).snapshot().metabase().keysWith(Xml.PROVIDERS))
                        .hasSize(200_000));
    }

    @Property(tries = 200)
    void mutatedFilesGiveAValueOrAFormatError(@ForAll Random random) {
        byte[] bytes = Xml.SMALL.getBytes(StandardCharsets.UTF_8);
        mutate(bytes, random);
        try {
            SnapshotDocument document = Xml.read(bytes);
            for (Key key : document.snapshot().metabase().keys()) {
                assertThat(key.properties())
                        .allMatch(p -> key.has(p.id()) && p.value().display() != null);
            }
            ReadingTest.assertUnchanged(bytes);
        } catch (FormatException e) {
            assertThat(e.problem().where().line()).isPositive();
            assertThat(e.problem().where().column()).isPositive();
        }
    }

    @Property(tries = 200)
    void aMutatedHistoryIsReadOrRefused(@ForAll Random random) {
        byte[] small = Xml.SMALL.getBytes(StandardCharsets.UTF_8);
        Edit edit = Xml.set(Xml.read(small).snapshot().metabase(), Xml.W3SVC, 6000, new Value.Dword(1));
        byte[] bytes = Xml.apply(small, "1", "r1", List.of(edit));
        int comment = Xml.text(bytes).indexOf("<!-- {");
        byte[] tail = Arrays.copyOfRange(bytes, comment, bytes.length);
        mutate(tail, random);
        System.arraycopy(tail, 0, bytes, comment, tail.length);
        try {
            ReadingTest.assertUnchanged(bytes);
        } catch (FormatException e) {
            assertThat(e.problem().where().line()).isGreaterThanOrEqualTo(36);
        }
    }

    static void mutate(byte[] bytes, Random random) {
        byte[] likely = "<>\"'&;=/ !-\nA1\0\u00e4".getBytes(StandardCharsets.ISO_8859_1);
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = likely[random.nextInt(likely.length)];
        }
    }

    private static byte[] filled(String pattern, int length) {
        byte[] unit = pattern.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = unit[i % unit.length];
        }
        return bytes;
    }
}
