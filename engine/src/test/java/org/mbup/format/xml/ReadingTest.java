package org.mbup.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mbup.format.Formats;
import org.mbup.format.SnapshotDocument;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;
import org.mbup.metabase.WorkingCopy;

class ReadingTest {

    private final Metabase small = Xml.read(Xml.SMALL).snapshot().metabase();

    @Test
    void keysStandInTheOrderOfTheFileAndIisGlobalIsNone() {
        assertThat(small.keys())
                .extracting(key -> key.path().toString())
                .containsExactly("/", "/LM", "/LM/W3SVC", "/LM/W3SVC/1");
    }

    @Test
    void theElementNameIsTheKeyType() {
        assertThat(small.key(Xml.W3SVC).flatMap(Key::keyType)).contains("IIsWebService");
        assertThat(small.key(Xml.W3SVC).orElseThrow().has(Property.KEY_TYPE)).isTrue();
        assertThat(small.key(KeyPath.LM).flatMap(Key::keyType)).isEmpty();
        assertThat(small.key(KeyPath.ROOT).flatMap(Key::keyType)).isEmpty();
        assertThat(small.key(KeyPath.LM).orElseThrow().has(Property.KEY_TYPE)).isFalse();
    }

    @Test
    void attributesTakeTypeUserTypeAndAttributesFromTheCatalogue() {
        assertThat(small.explicit(Xml.W3SVC, Xml.PROVIDERS))
                .contains(new Property(
                        Xml.PROVIDERS,
                        "NTAuthenticationProviders",
                        UserType.FILE,
                        Attributes.INHERIT,
                        new Value.Text("NTLM")));
        assertThat(small.keysWith(Xml.PROVIDERS)).hasSize(1);
    }

    @Test
    void whatAKeySetsIsKnownWithoutDecodingIt() {
        for (Key key : small.keys()) {
            assertThat(key.ids().boxed())
                    .isEqualTo(key.properties().stream().map(Property::id).toList());
        }
    }

    @Test
    void customSaysEverythingItself() {
        assertThat(small.explicit(Xml.W3SVC, 9202))
                .contains(new Property(
                        9202,
                        "UnknownName_9202",
                        UserType.SERVER,
                        Attributes.INHERIT.and(Attributes.SECURE),
                        new Value.Dword(Value.Dword.MAX)));
        assertThat(small.key(Xml.W3SVC).orElseThrow().has(9202)).isTrue();
        assertThat(small.key(Xml.W3SVC).orElseThrow().has(9203)).isFalse();
    }

    @Test
    void listItemsStandOnLinesOfTheirOwn() {
        assertThat(small.explicit(Xml.W3SVC, 6014).orElseThrow().value())
                .isEqualTo(Value.Multi.of(".asp,C:\\asp.dll,1,PUT,DELETE", ".cer,C:\\asp.dll,1"));
        assertThat(Xml.value("ScriptMaps=\"\"", 6014)).isEqualTo(new Value.Multi(List.of()));
        assertThat(Xml.value("ScriptMaps=\" a \r\n\t\t\t b \r\t\n&#32;&#10;c\"", 6014))
                .isEqualTo(Value.Multi.of(" a ", "b ", "", " \nc"));
    }

    @Test
    void numbersMayBeFlagsTruthValuesOrDigits() {
        assertThat(small.explicit(Xml.W3SVC, 6000).orElseThrow().value()).isEqualTo(new Value.Dword(5));
        assertThat(Xml.value("AuthFlags=\"5\"", 6000)).isEqualTo(new Value.Dword(5));
        assertThat(Xml.value("AuthFlags=\"AuthNTLM|64 | AuthBasic\"", 6000)).isEqualTo(new Value.Dword(70));
        assertThat(Xml.value("AuthFlags=\"&#48;\"", 6000)).isEqualTo(new Value.Dword(0));
        assertThat(Xml.value("AspBufferingOn=\"TRUE\"", 7000)).isEqualTo(new Value.Dword(1));
        assertThat(Xml.value("AspBufferingOn=\"false\"", 7000)).isEqualTo(new Value.Dword(0));
        assertThat(Xml.value("AspBufferingOn=\"7\"", 7000)).isEqualTo(new Value.Dword(7));
        assertThat(Xml.value("MaxConnections=\"4294967295\"", 1014)).isEqualTo(new Value.Dword(Value.Dword.MAX));
    }

    @Test
    void theFlagSumsOfThePublishedSamplesComeOut() {
        assertThat(Xml.value("AccessFlags=\"AccessRead | AccessWrite | AccessScript\"", 6016))
                .isEqualTo(new Value.Dword(515));
        assertThat(Xml.value("PasswordChangeFlags=\"AuthChangeDisable | AuthAdvNotifyDisable\"", 2068))
                .isEqualTo(new Value.Dword(6));
    }

    @Test
    void textKeepsItsLineBreaksAndResolvesReferences() {
        assertThat(small.explicit(KeyPath.absolute("/LM/W3SVC/1"), 1015)
                        .orElseThrow()
                        .value())
                .isEqualTo(new Value.Text("A & B \"C\" A"));
        assertThat(Xml.value("ServerComment='a\r\n\t\"b\" &#x20AC;&apos;&lt;&gt;ä€'", 1015))
                .isEqualTo(new Value.Text("a\r\n\t\"b\" €'<>ä€"));
    }

    @Test
    void layoutMayBeAnything() {
        String odd = "\uFEFF<!-- a --><?xml version ='1.0' encoding = \"utf-8\" ?>".replace("<!-- a -->", "")
                + "<!-- b -->\r<configuration\r\n><!-- c --><MBProperty ><!--d--><IIsWebService\r"
                + "AuthFlags = '1'\tLocation='/LM/W3SVC'/><!--e--><IIsObject Location=\"/LM/x\"\n><!--f-->"
                + "<Custom ID='7' Value='00fF' Type='BINARY' UserType='77' Attributes='0x400|INHERIT'></Custom ><!--g-->"
                + "</IIsObject ></MBProperty\n></configuration\t><!--h-->\n";
        Metabase metabase = Xml.read(odd).snapshot().metabase();
        assertThat(metabase.explicit(Xml.W3SVC, 6000).orElseThrow().value()).isEqualTo(new Value.Dword(1));
        assertThat(metabase.explicit(KeyPath.absolute("/LM/X"), 7))
                .contains(new Property(
                        7, "UnknownName_7", new UserType(77), new Attributes(0x401), Value.Binary.ofHex("00ff")));
        assertUnchanged(odd.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEmptyBodyIsAnEmptyMetabase() {
        assertThat(Xml.read("<configuration><MBProperty/></configuration>")
                        .snapshot()
                        .metabase()
                        .keys())
                .isEmpty();
    }

    @Test
    void attributesThatTheCatalogueDoesNotKnowAreKeptAndNotShown() {
        String text = Xml.key(" NoSuchThing=\"1\" AuthFlags=\"1\"");
        assertThat(Xml.read(text)
                        .snapshot()
                        .metabase()
                        .key(Xml.W3SVC)
                        .orElseThrow()
                        .properties())
                .hasSize(2);
        assertUnchanged(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCustomEntryMayContradictTheCatalogue() {
        String text = Xml.SMALL
                .replace("ID=\"9202\"", "ID=\"6000\"")
                .replace("Type=\"DWORD\"", "Type=\"STRING\"")
                .replace("\t\tAuthFlags=\"AuthAnonymous | AuthNTLM\"\n", "");
        assertThat(Xml.read(text)
                        .snapshot()
                        .metabase()
                        .explicit(Xml.W3SVC, 6000)
                        .orElseThrow()
                        .value())
                .isEqualTo(new Value.Text("4294967295"));
    }

    @Test
    void theVersionComesFromTheInfoKey() {
        String text = "<configuration><MBProperty><IIsWebInfo Location=\"/LM/W3SVC/Info\""
                + " MajorIIsVersionNumber=\"6\" MinorIIsVersionNumber=\"0\"/></MBProperty></configuration>";
        assertThat(Xml.read(text).snapshot().metabase().iisVersion()).contains(IisVersion.V6_0);
        assertThat(Xml.read(text).snapshot().metabase().versionLabel()).isEmpty();
    }

    @Test
    void theFormatIsFoundByContentAndByName() {
        byte[] bytes = Xml.SMALL.getBytes(StandardCharsets.UTF_8);
        assertThat(Formats.detect(bytes, "x.dat").name()).isEqualTo("xml");
        assertThat(Formats.detect(Xml.SMALL.getBytes(StandardCharsets.UTF_16), "x.dat")
                        .name())
                .isEqualTo("xml");
        assertThat(Formats.byExtension("MetaBase.XML")).isPresent();
        assertThat(new MetabaseXmlFormat().recognises("{}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    static void assertUnchanged(byte[] bytes) {
        SnapshotDocument document = Xml.read(bytes);
        byte[] again = document.render(
                        new WorkingCopy(document.snapshot().metabase()),
                        document.snapshot().history())
                .bytes();
        assertThat(again).isEqualTo(bytes);
    }
}
