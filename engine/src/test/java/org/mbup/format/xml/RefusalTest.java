package org.mbup.format.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.format.FormatException;
import org.mbup.format.Limits;
import org.mbup.format.ReadOptions;

class RefusalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AuthFlags=\"1\" authflags=\"1\" | AuthFlags is there twice in one key",
                "KeyType=\"x\"                   | Property 1002 is there twice in one key",
                "Location=\"/LM/x\"              | Location is there twice in one key",
                "Odd=\"1\" Odd=\"1\"             | Odd is there twice in one key",
                "ServerComment=\"<\"             | A < stands inside an attribute value",
                "ServerComment=\"&e;\"           | A reference cannot be resolved",
                "ServerComment=\"&#0;\"          | A reference cannot be resolved",
                "ServerComment=\"&#xD800;\"      | A reference cannot be resolved",
                "ServerComment=\"&#99999999;\"   | A reference cannot be resolved",
                "ServerComment=\"& \"            | A reference cannot be resolved",
                "ServerComment=x                 | An attribute value is not quoted",
                "ServerComment                   | An attribute has no value",
                "1=\"x\"                         | A name is missing",
                "A=\"x\"B=\"x\"                  | A blank is missing before an attribute",
            })
    void aFaultInAKeyNamesLineColumnAndKey(String attributes, String what) {
        FormatException e = refused(Xml.key("\n  " + attributes.strip()));
        assertThat(e.problem().what()).isEqualTo(what);
        assertThat(e.problem().where().source()).isEqualTo("MetaBase.xml");
        assertThat(e.problem().where().line()).isEqualTo(3);
        assertThat(e.problem().where().column()).isGreaterThanOrEqualTo(3);
        assertThat(e.problem().where().keyPath()).isEqualTo("/LM/W3SVC");
        assertThat(e.problem().expected()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "ID=\"9202\" ~ ID=\"x\" ~ <Custom> has a wrong ID",
                "ID=\"9202\" ~ ID=\"4294967296\" ~ <Custom> has a wrong ID",
                "ID=\"9202\" ~ '' ~ <Custom> lacks ID",
                "ID=\"9202\" ~ ID=\"6000\" ~ Property 6000 is there twice in one key",
                "ID=\"9202\" ~ ID=\"1002\" ~ Property 1002 is there twice in one key",
                "Type=\"DWORD\" ~ Type=\"BOOL\" ~ <Custom> has a wrong Type",
                "UserType=\"IIS_MD_UT_SERVER\" ~ UserType=\"x\" ~ <Custom> has a wrong UserType",
                "Attributes=\"INHERIT | SECURE\" ~ Attributes=\"INHERITED\" ~ <Custom> has a wrong Attributes",
                "Value=\"4294967295\" ~ Value=\"4294967296\" ~ The value of property 9202 is not a DWORD",
                "Value=\"4294967295\" ~ Value=\"1\" Value=\"1\" ~ <Custom> has an attribute that it cannot have, or has it twice",
            })
    void aFaultInCustomIsRefused(String right, String wrong, String what) {
        String[] parts = {right.strip(), wrong.strip(), what.strip()};
        FormatException e = refused(Xml.SMALL.replace(parts[0], parts[1]));
        assertThat(e.problem().what()).isEqualTo(parts[2]);
        assertThat(e.problem().where().keyPath()).isEqualTo("/LM/W3SVC");
        assertThat(e.problem().where().line()).isBetween(15, 29);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "x",
                "<a/>",
                "<MBSchema></MBSchema>",
                "<configuration>",
                "<configuration/>",
                "<configuration></configuration>",
                "<configuration x=\"1\"><MBProperty/></configuration>",
                "<configuration xmlns=\"urn:other\"><MBProperty/></configuration>",
                "<configuration><MBProperty/></configuration>x",
                "<configuration><MBProperty/></configuration><a/>",
                "<configuration><MBProperty/>x</configuration>",
                "<configuration><MBProperty>x</MBProperty></configuration>",
                "<configuration><MBProperty><![CDATA[x]]></MBProperty></configuration>",
                "<configuration><MBProperty><?php x?></MBProperty></configuration>",
                "<configuration><MBProperty><IIsObject Location=\"/a\"><IIsObject/></IIsObject></MBProperty></configuration>",
                "<configuration><MBProperty><IIsObject Location=\"/a\"></IIsObjec></MBProperty></configuration>",
                "<configuration><MBProperty><IIsObject Location=\"a\"/></MBProperty></configuration>",
                "<configuration><MBProperty><IIsObject Location=\".\"/></MBProperty></configuration>",
                "<configuration><MBProperty><IIsObject/></MBProperty></configuration>",
                "<configuration><MBProperty><Custom/></MBProperty></configuration>",
                "<configuration><MBProperty><IIS_Global Location=\"/\"/></MBProperty></configuration>",
                "<configuration><MBProperty><IIS_Global Location=\".\"/><IIS_Global Location=\".\"/></MBProperty></configuration>",
                "<configuration><MBProperty><!-- a -- b --></MBProperty></configuration>",
                "<configuration><MBProperty><!-- a </MBProperty></configuration>",
                "<!DOCTYPE configuration><configuration><MBProperty/></configuration>",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><configuration><MBProperty/></configuration>",
                "<?xml version=\"1.1\"?><configuration><MBProperty/></configuration>",
                "<?xml version=\"1.0\" encoding=\"windows-1252\"?><configuration><MBProperty/></configuration>",
            })
    void whatIsNoMetabaseIsRefusedWithItsPlace(String text) {
        FormatException e = refused(text);
        assertThat(e.problem().where().line()).isPositive();
        assertThat(e.problem().where().column()).isPositive();
        assertThat(e.problem().expected()).isNotBlank();
    }

    @Test
    void theSameLocationTwiceIsRefusedWhateverTheLetterCase() {
        String text = "<configuration><MBProperty>\n<IIsObject Location=\"/LM/a\"/>\n <IIsObject Location=\"/lm/A\"/>"
                + "</MBProperty></configuration>";
        assertThat(refused(text).problem().where().toString()).isEqualTo("MetaBase.xml:3:2, key /lm/A");
    }

    @Test
    void aColumnIsACharacterAndTheMarkIsNone() {
        FormatException e = refused("\uFEFF<!--ä€\uD83D\uDE00--><x/>");
        assertThat(e.problem().where().column()).isEqualTo(11);
    }

    @Test
    void everyKindOfLineBreakEndsALine() {
        assertThat(refused("\r\n\r\n\r\n  <x/>").problem().where().toString()).isEqualTo("MetaBase.xml:4:3");
        assertThat(refused("\r\r\n\n<x/>").problem().where().toString()).isEqualTo("MetaBase.xml:4:1");
    }

    @Test
    void otherEncodingsAreRefused() {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Xml.read(Xml.SMALL.getBytes(StandardCharsets.UTF_16)))
                .withMessageContaining("UTF-16");
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Xml.read(Xml.SMALL.getBytes(StandardCharsets.UTF_16LE)))
                .withMessageContaining("UTF-16");
        byte[] ansi = Xml.SMALL.replace("A &amp;", "ä &amp;").getBytes(Charset.forName("windows-1252"));
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Xml.read(ansi))
                .withMessageContaining("UTF-8");
    }

    @Test
    void malformedUtf8IsRefusedWhereverItStands() {
        byte[][] bad = {
            {(byte) 0xC0, (byte) 0x80},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xFF},
            {1},
            {0x7F, 0},
            {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            {(byte) 0xEF, (byte) 0xBF, (byte) 0xBF}
        };
        for (byte[] bytes : bad) {
            String text = Xml.SMALL.replace("A &amp;", new String(bytes, StandardCharsets.ISO_8859_1));
            assertThatExceptionOfType(FormatException.class)
                    .isThrownBy(() -> Xml.read(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .withMessageContaining("UTF-8");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AnonymousUserPass=topsecret",
                "AnonymousUserPass=\"x<topsecret\"",
                "AnonymousUserPass=\"x&topsecret\"",
                "AnonymousUserPass=\"x\"topsecret\"",
            })
    void aSecretIsNotShownInAMessage(String attribute) {
        assertThat(refused(Xml.key(" " + attribute))).hasMessageNotContaining("secret");
    }

    @Test
    void limitsAreKept() {
        byte[] bytes = Xml.SMALL.getBytes(StandardCharsets.UTF_8);
        for (Limits limits : new Limits[] {
            new Limits(bytes.length - 1, 9, 9, 64), new Limits(9999, 3, 9, 64), new Limits(9999, 9, 4, 64)
        }) {
            ReadOptions options = new ReadOptions("x", StandardCharsets.UTF_8, limits);
            assertThatExceptionOfType(FormatException.class)
                    .isThrownBy(() -> new MetabaseXmlFormat().read(bytes, options));
        }
        ReadOptions enough = new ReadOptions("x", StandardCharsets.UTF_8, new Limits(bytes.length, 4, 5, 64));
        assertThat(new MetabaseXmlFormat().read(bytes, enough)).isNotNull();
    }

    static FormatException refused(String text) {
        FormatException e = catchThrowableOfType(FormatException.class, () -> Xml.read(text));
        assertThat(e).as(text).isNotNull();
        return e;
    }
}
