package org.mbup.format.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.XMLEvent;
import org.junit.jupiter.api.Test;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.History;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.Edit;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;
import org.mbup.metabase.WorkingCopy;
import org.mbup.problem.ProblemException;

class SpliceTest {

    private static final Property UNKNOWN =
            new Property(77777, "UnknownName_77777", new UserType(9), Attributes.NONE, new Value.Text("a\"b"));

    private final SnapshotDocument document = Xml.read(Xml.SMALL);
    private final WorkingCopy copy = new WorkingCopy(document.snapshot().metabase());

    @Test
    void aChangedValueReplacesOnlyWhatStandsBetweenItsQuotes() {
        copy.apply(Xml.set(copy, Xml.W3SVC, Xml.PROVIDERS, new Value.Text("Negotiate,NTLM")));
        assertThat(differsOnlyBy(Xml.SMALL, rendered(), "\"NTLM\"", "\"Negotiate,NTLM\""))
                .isTrue();
    }

    @Test
    void aStandardXmlCopierDoesNotPassTheSameCheck() throws Exception {
        assertThat(differsOnlyBy(Xml.SMALL, copiedByStax(Xml.SMALL), "\"NTLM\"", "\"Negotiate,NTLM\""))
                .isFalse();
    }

    @Test
    void aChangedListItemKeepsTheIndentationOfItsList() {
        String odd = Xml.SMALL.replace("\n\t\t\t.cer", "\r\n     .cer");
        assertThat(edited(odd, c -> Xml.set(c, Xml.W3SVC, 6014, Value.Multi.of("a", " b", "c\nd"))))
                .isEqualTo(odd.replace(
                        ".asp,C:\\asp.dll,1,PUT,DELETE\r\n     .cer,C:\\asp.dll,1",
                        "a\r\n     &#32;b\r\n     c&#10;d"));
    }

    @Test
    void valuesAreEscapedForTheQuotesTheyStandIn() {
        String odd = Xml.SMALL.replace("NTAuthenticationProviders=\"NTLM\"", "NTAuthenticationProviders='NTLM'");
        assertThat(edited(odd, c -> Xml.set(c, Xml.W3SVC, Xml.PROVIDERS, new Value.Text("'\"<&>\t\r\n"))))
                .isEqualTo(odd.replace("'NTLM'", "'&apos;\"&lt;&amp;&gt;&#9;&#13;&#10;'"));
    }

    @Test
    void numbersAreWrittenAsFlagsTruthValuesOrDigits() {
        assertThat(edited(Xml.SMALL, c -> Xml.set(c, Xml.W3SVC, 6000, new Value.Dword(6))))
                .isEqualTo(Xml.SMALL.replace("AuthAnonymous | AuthNTLM", "AuthBasic | AuthNTLM"));
        assertThat(edited(Xml.SMALL, c -> Xml.set(c, Xml.W3SVC, 6000, new Value.Dword(0x80000001L))))
                .isEqualTo(Xml.SMALL.replace("AuthAnonymous | AuthNTLM", "2147483649"));
        assertThat(edited(Xml.SMALL, c -> Xml.set(c, Xml.W3SVC, 7000, new Value.Dword(1))))
                .isEqualTo(Xml.SMALL.replace("FALSE", "TRUE"));
    }

    @Test
    void aNewPropertyGetsALineLikeItsNeighbours() {
        Property realm = new Property(6001, "Realm", UserType.FILE, Attributes.INHERIT, new Value.Text("r"));
        assertThat(edited(Xml.SMALL, c -> Xml.put(c, Xml.W3SVC, realm)))
                .isEqualTo(Xml.SMALL.replace("\"NTLM\"\n", "\"NTLM\"\n\t\tRealm=\"r\"\n"));
        assertThat(edited(Xml.SMALL, c -> Xml.put(c, KeyPath.LM, realm)))
                .isEqualTo(Xml.SMALL.replace("\"/LM\"\n", "\"/LM\"\n\t\tRealm=\"r\"\n"));
        String oneLine = Xml.key(" AuthFlags='1' ServerComment='x'");
        assertThat(edited(oneLine, c -> Xml.put(c, Xml.W3SVC, realm)))
                .isEqualTo(Xml.key(" AuthFlags='1' Realm=\"r\" ServerComment='x'"));
    }

    @Test
    void aNewUnknownPropertyBecomesCustomLikeItsNeighbour() {
        String custom = "\n\t<Custom\n\t\tName=\"UnknownName_77777\"\n\t\tID=\"77777\"\n\t\tValue=\"a&quot;b\""
                + "\n\t\tType=\"STRING\"\n\t\tUserType=\"9\"\n\t\tAttributes=\"NO_ATTRIBUTES\"\n\t/>";
        assertThat(edited(Xml.SMALL, c -> Xml.put(c, KeyPath.LM, UNKNOWN)))
                .isEqualTo(Xml.SMALL.replace("\"/LM\"\n\t>", "\"/LM\"\n\t>" + custom));
        assertThat(edited(Xml.SMALL, c -> Xml.put(c, Xml.W3SVC, UNKNOWN)))
                .isEqualTo(Xml.SMALL.replace("\t/>\n", "\t/>" + custom + "\n"));
    }

    @Test
    void customIsEditedInPlace() {
        Property changed = new Property(9202, "x", new UserType(9), Attributes.NONE, Value.Binary.ofHex("0aff"));
        assertThat(edited(Xml.SMALL, c -> Xml.put(c, Xml.W3SVC, changed)))
                .isEqualTo(Xml.SMALL
                        .replace("4294967295", "0aff")
                        .replace("Type=\"DWORD\"", "Type=\"BINARY\"")
                        .replace("UserType=\"IIS_MD_UT_SERVER\"", "UserType=\"9\"")
                        .replace("INHERIT | SECURE", "NO_ATTRIBUTES"));
    }

    @Test
    void aPropertyThatNoLongerFitsTheCatalogueMovesToCustom() {
        Property odd = new Property(6000, "AuthFlags", UserType.FILE, Attributes.NONE, new Value.Dword(5));
        String text = edited(Xml.SMALL, c -> Xml.put(c, Xml.W3SVC, odd));
        assertThat(text)
                .doesNotContain("AuthFlags=\"")
                .contains("Name=\"AuthFlags\"\n\t\tID=\"6000\"\n\t\tValue=\"AuthAnonymous | AuthNTLM\"");
        assertThat(Xml.read(text).snapshot().metabase().explicit(Xml.W3SVC, 6000))
                .contains(odd);
    }

    @Test
    void removedPropertiesLeaveNoTrace() {
        Property providers = copy.explicit(Xml.W3SVC, Xml.PROVIDERS).orElseThrow();
        assertThat(edited(Xml.SMALL, c -> new Edit.RemoveProperty(Xml.W3SVC, providers)))
                .isEqualTo(Xml.SMALL.replace("\t\tNTAuthenticationProviders=\"NTLM\"\n", ""));
        Property custom = copy.explicit(Xml.W3SVC, 9202).orElseThrow();
        String removed = edited(Xml.SMALL, c -> new Edit.RemoveProperty(Xml.W3SVC, custom));
        assertThat(removed).doesNotContain("Custom").contains("\t>\n</IIsWebService>");
    }

    @Test
    void anotherKeyTypeRenamesTheElement() {
        assertThat(edited(Xml.SMALL, c -> Xml.put(c, Xml.W3SVC, Property.keyType("IIsFtpService"))))
                .isEqualTo(Xml.SMALL.replace("IIsWebService", "IIsFtpService"));
        assertThat(edited(Xml.SMALL, c -> Xml.put(c, KeyPath.LM, Property.keyType("IIsComputer"))))
                .isEqualTo(Xml.SMALL.replace("IIsConfigObject", "IIsComputer"));
        assertThat(edited(Xml.SMALL, c -> new Edit.RemoveProperty(Xml.W3SVC, Property.keyType("IIsWebService"))))
                .isEqualTo(Xml.SMALL.replace("IIsWebService", "IIsConfigObject"));
    }

    @Test
    void aKeyTypeThatIsNoElementNameGoesToCustom() {
        for (String type : List.of("my type", "", "Custom", "IIsConfigObject", "a:b", "IIS_Global", "1a")) {
            String text = edited(Xml.SMALL, c -> Xml.put(c, Xml.W3SVC, Property.keyType(type)));
            assertThat(text)
                    .contains("<IIsConfigObject\tLocation =\"/LM/W3SVC\"")
                    .contains("Value=\"" + type + "\"");
            assertThat(Xml.read(text).snapshot().metabase().key(Xml.W3SVC).flatMap(k -> k.keyType()))
                    .contains(type);
            assertThat(edited(text, c -> Xml.put(c, Xml.W3SVC, Property.keyType("IIsWebService"))))
                    .isEqualTo(text.replace("Value=\"" + type + "\"", "Value=\"IIsWebService\""));
        }
    }

    @Test
    void aNewKeyFollowsItsParentsSubtreeOrNearestSibling() {
        KeyPath two = Xml.W3SVC.child("2");
        copy.apply(new Edit.AddKey(two));
        copy.apply(Xml.put(copy, two, Property.keyType("IIsWebServer")));
        copy.apply(new Edit.AddKey(KeyPath.absolute("/LM/A")));
        copy.apply(new Edit.AddKey(two.child("x & y")));
        assertThat(rendered())
                .isEqualTo(
                        Xml.SMALL
                                .replace(
                                        "</IIsConfigObject>\n",
                                        "</IIsConfigObject>\n<IIsConfigObject\tLocation =\"/LM/A\"\n\t>\n</IIsConfigObject>\n")
                                .replace(
                                        "</IIsWebServer>\n",
                                        "</IIsWebServer>\n<IIsWebServer\tLocation =\"/LM/W3SVC/2\"\n\t>\n</IIsWebServer>\n"
                                                + "<IIsConfigObject\tLocation =\"/LM/W3SVC/2/x &amp; y\"\n\t>\n</IIsConfigObject>\n"));
    }

    @Test
    void aRemovedKeyTakesItsLinesAlong() {
        KeyPath one = Xml.W3SVC.child("1");
        copy.apply(new Edit.RemoveProperty(one, copy.explicit(one, 1015).orElseThrow()));
        copy.apply(new Edit.RemoveProperty(one, Property.keyType("IIsWebServer")));
        copy.apply(new Edit.RemoveKey(one));
        int start = Xml.SMALL.indexOf("<IIsWebServer");
        int end = Xml.SMALL.indexOf("</MBProperty>");
        assertThat(rendered()).isEqualTo(Xml.SMALL.substring(0, start) + Xml.SMALL.substring(end));
    }

    @Test
    void selfClosedElementsOpenWhenSomethingMustGoInside() {
        String text = "<configuration><MBProperty/></configuration>";
        String one = edited(text, c -> new Edit.AddKey(KeyPath.LM));
        assertThat(one)
                .isEqualTo("<configuration><MBProperty>\r\n<IIsConfigObject\tLocation =\"/LM\"\r\n\t>\r\n"
                        + "</IIsConfigObject>\r\n</MBProperty></configuration>");
        String closed = "<configuration><MBProperty><A Location='/LM'/></MBProperty></configuration>";
        String opened = edited(closed, c -> Xml.put(c, KeyPath.LM, UNKNOWN));
        assertThat(opened).contains("<A Location='/LM'>\r\n\t<Custom").contains("/>\r\n</A></MBProperty>");
        assertThat(Xml.read(opened).snapshot().metabase().explicit(KeyPath.LM, 77777))
                .contains(UNKNOWN);
    }

    @Test
    void whatIsSetAndSetBackIsNoEdit() {
        copy.apply(Xml.set(copy, Xml.W3SVC, Xml.PROVIDERS, new Value.Text("x")));
        copy.apply(Xml.set(copy, Xml.W3SVC, Xml.PROVIDERS, new Value.Text("NTLM")));
        copy.apply(new Edit.AddKey(KeyPath.absolute("/LM/A")));
        copy.apply(new Edit.RemoveKey(KeyPath.absolute("/LM/A")));
        assertThat(rendered()).isEqualTo(Xml.SMALL);
    }

    @Test
    void whatXmlCannotCarryIsRefusedWithItsKey() {
        for (Value value :
                new Value[] {new Value.Text("a\u0001"), new Value.Text("\uD800"), new Value.Text("\uFFFF")}) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> edited(Xml.SMALL, c -> Xml.set(c, Xml.W3SVC, Xml.PROVIDERS, value)))
                    .withMessageContaining("/LM/W3SVC")
                    .withMessageContaining("XML cannot carry");
        }
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> edited(Xml.SMALL, c -> Xml.set(c, Xml.W3SVC, 6014, Value.Multi.of(""))))
                .withMessageContaining("only item is empty");
    }

    @Test
    void aWorkingCopyOfAnotherDocumentIsRefused() {
        WorkingCopy other = new WorkingCopy(Xml.read(Xml.SMALL).snapshot().metabase());
        assertThatIllegalArgumentException().isThrownBy(() -> document.render(other, History.EMPTY));
    }

    @Test
    void writingGoesPieceByPieceAndCanBeRepeated() throws Exception {
        byte[] big = new byte[1_000_000];
        SplicedBytes spliced = new SplicedBytes(
                big,
                List.of(Replacement.insert(999_999, "x"), Replacement.of(10, 20, "yy"), Replacement.insert(10, "z")));
        List<Integer> sizes = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                sizes.add(length);
                super.write(bytes, from, length);
            }
        };
        spliced.writeTo(out);
        assertThat(sizes).allMatch(size -> size <= 256 * 1024);
        assertThat(out.toByteArray()).isEqualTo(spliced.bytes()).hasSize((int) spliced.length());
        assertThat(new SplicedBytes(spliced.bytes(), spliced.inverse()).bytes()).isEqualTo(big);
    }

    private String rendered() {
        return Xml.text(document.render(copy, History.EMPTY).bytes());
    }

    private static String edited(String text, Function<WorkingCopy, Edit> edit) {
        SnapshotDocument read = Xml.read(text);
        WorkingCopy working = new WorkingCopy(read.snapshot().metabase());
        working.apply(edit.apply(working));
        return Xml.text(read.render(working, read.snapshot().history()).bytes());
    }

    private static boolean differsOnlyBy(String before, String after, String old, String now) {
        int at = before.indexOf(old);
        return after.startsWith(before.substring(0, at) + now)
                && after.substring(at + now.length()).equals(before.substring(at + old.length()));
    }

    private static String copiedByStax(String text) throws Exception {
        XMLEventReader in = XMLInputFactory.newFactory()
                .createXMLEventReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLEventWriter out = XMLOutputFactory.newFactory().createXMLEventWriter(bytes, "UTF-8");
        XMLEventFactory events = XMLEventFactory.newFactory();
        while (in.hasNext()) {
            XMLEvent event = in.nextEvent();
            if (event.isStartElement()) {
                List<Attribute> attributes = new ArrayList<>();
                event.asStartElement()
                        .getAttributes()
                        .forEachRemaining(a -> attributes.add(
                                a.getValue().equals("NTLM")
                                        ? events.createAttribute(a.getName(), "Negotiate,NTLM")
                                        : a));
                event = events.createStartElement(
                        event.asStartElement().getName(),
                        attributes.iterator(),
                        event.asStartElement().getNamespaces());
            }
            out.add(event);
        }
        out.close();
        return Xml.text(bytes.toByteArray());
    }
}
