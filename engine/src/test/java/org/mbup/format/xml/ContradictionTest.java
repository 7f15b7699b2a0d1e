package org.mbup.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.History;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Key;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.metabase.WorkingCopy;

/** An attribute whose text is no value of the published type is read as the text it is, and nothing is made of it. */
class ContradictionTest {

    private static final long BUFFERING = 7000;
    private static final String ODD =
            Xml.SMALL.replace("AspBufferingOn=\"FALSE\"", "AspBufferingOn=\"maybe &amp; no\"");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AuthFlags|-1",
                "AuthFlags|4294967296",
                "AuthFlags|''",
                "AuthFlags|AuthAnonymous + AuthNothing",
                "MaxConnections|1e3",
                "AspBufferingOn|yes",
                "LogonMethod|TRUE",
                "IPSecurity|0",
                "IPSecurity|0g",
                "AdminACL|NOLONGERVALID02eeb9eb"
            })
    void itIsReadAsAText(String name, String text) {
        String file = Xml.key("\n  " + name + "=\"" + text + "\"");
        Key key = Xml.read(file).snapshot().metabase().key(Xml.W3SVC).orElseThrow();
        Property property = key.properties().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(property.value()).isEqualTo(new Value.Text(text));
        assertThat(key.has(property.id())).isTrue();
        assertThat(unchanged(file)).isEqualTo(file);
    }

    @Test
    void aSecretOfAnotherTypeIsStillASecret() {
        Key root = Xml.read(Xml.SMALL.replace("49634462f0", "NOLONGERVALID"))
                .snapshot()
                .metabase()
                .keys()
                .iterator()
                .next();

        assertThat(root.property(6027)).hasValueSatisfying(acl -> {
            assertThat(acl.value()).isEqualTo(new Value.Text("NOLONGERVALID"));
            assertThat(acl.secret()).isTrue();
        });
    }

    @Test
    void aValueOfThePublishedTypeTakesItsPlace() {
        assertThat(edited(new Value.Dword(1))).isEqualTo(ODD.replace("maybe &amp; no", "TRUE"));
    }

    @Test
    void anotherTextMovesIntoAnEntryThatSaysItsType() {
        String after = edited(new Value.Text("1"));

        assertThat(after)
                .doesNotContain("AspBufferingOn=\"")
                .contains("Name=\"AspBufferingOn\"", "Value=\"1\"", "Type=\"STRING\"");
        assertThat(Xml.read(after).snapshot().metabase().explicit(Xml.W3SVC, BUFFERING))
                .hasValueSatisfying(property -> assertThat(property.value()).isEqualTo(new Value.Text("1")));
    }

    @Test
    void removedAndPutBackItIsTheSameFile() {
        SnapshotDocument document = Xml.read(ODD);
        WorkingCopy copy = new WorkingCopy(document.snapshot().metabase());
        Property old = copy.explicit(Xml.W3SVC, BUFFERING).orElseThrow();
        copy.apply(List.of(new Edit.RemoveProperty(Xml.W3SVC, old)));
        copy.apply(List.of(new Edit.PutProperty(Xml.W3SVC, Optional.empty(), old)));

        assertThat(render(document, copy)).isEqualTo(ODD);
    }

    @Test
    void aFreshFileSaysItsType() {
        byte[] fresh = new MetabaseXmlFormat().write(Xml.read(ODD).snapshot()).bytes();

        assertThat(Xml.read(new String(fresh, StandardCharsets.UTF_8))
                        .snapshot()
                        .metabase()
                        .explicit(Xml.W3SVC, BUFFERING))
                .isEqualTo(Xml.read(ODD).snapshot().metabase().explicit(Xml.W3SVC, BUFFERING));
    }

    private static String edited(Value value) {
        SnapshotDocument document = Xml.read(ODD);
        WorkingCopy copy = new WorkingCopy(document.snapshot().metabase());
        copy.apply(Xml.set(copy, Xml.W3SVC, BUFFERING, value));
        return render(document, copy);
    }

    private static String unchanged(String file) {
        SnapshotDocument document = Xml.read(file);
        return render(document, new WorkingCopy(document.snapshot().metabase()));
    }

    private static String render(SnapshotDocument document, WorkingCopy copy) {
        return new String(document.render(copy, History.EMPTY).bytes(), StandardCharsets.UTF_8);
    }
}
