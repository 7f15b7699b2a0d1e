package org.mbup.adsutil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.adsutil.Box.list;
import static org.mbup.adsutil.Box.number;
import static org.mbup.adsutil.Box.property;
import static org.mbup.adsutil.Box.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;

/** The published transcripts. Where an article retyped its transcript the blanks are those of the real layout. */
class TranscriptTest {

    private static final String LONG_NAME = "AspDiskTemplateCacheDirectoryOfTheBox";

    @Test
    void q248350GetPrintsNtlm() {
        Box box = Box.with("w3svc", text("NTAuthenticationProviders", "NTLM"));

        assertThat(box.lines("cscript adsutil.vbs get w3svc/NTAuthenticationProviders"))
                .containsExactly("NTAuthenticationProviders       : (STRING) \"NTLM\"");
    }

    @Test
    void q248350SetEchoesBothProviders() {
        Box box = Box.with("w3svc", text("NTAuthenticationProviders", "NTLM"));

        assertThat(box.lines("cscript adsutil.vbs set w3svc/NTAuthenticationProviders \"Negotiate,NTLM\""))
                .containsExactly("NTAuthenticationProviders       : (STRING) \"Negotiate,NTLM\"");
        assertThat(box.value("w3svc", "NTAuthenticationProviders")).isEqualTo(new Value.Text("Negotiate,NTLM"));
    }

    @Test
    void q238131EchoesTheNameAsTyped() {
        Box box = Box.with("w3svc");

        assertThat(box.lines("adsutil.vbs set w3svc/disablesocketpooling true"))
                .containsExactly("disablesocketpooling            : (BOOLEAN) True");
        assertThat(box.value("w3svc", "DisableSocketPooling")).isEqualTo(new Value.Dword(1));
    }

    @Test
    void q290391EmptiesAList() {
        Box box = Box.with("w3svc/1", list("SecureBindings", ":443"));

        box.run("adsutil set w3svc/1/SecureBindings \"\"");

        assertThat(box.value("w3svc/1", "SecureBindings")).isEqualTo(Value.Multi.of());
    }

    @Test
    void q296851MasksThePasswordItSets() {
        Box box = Box.with("w3svc", text("WAMUserName", "IWAM_WebServer1"));

        assertThat(box.lines("adsutil GET w3svc/WAMUserName"))
                .containsExactly("WAMUserName                     : (STRING) \"IWAM_WebServer1\"");
        assertThat(box.lines("adsutil SET w3svc/WAMUserPass geheim"))
                .containsExactly("WAMUserPass                     : (STRING) \"**********\"");
        assertThat(box.value("w3svc", "WAMUserPass")).isEqualTo(new Value.Text("geheim"));
    }

    @Test
    void secretsAreMaskedOnIis4TooAlthoughTheScriptShowedThem() {
        Box box = Box.with("w3svc", text("WAMUserPass", "geheim"));

        assertThat(box.run("get w3svc/WAMUserPass", IisVersion.V4_0).lines())
                .containsExactly("WAMUserPass                     : (STRING) \"**********\"");
    }

    @Test
    void q247098EnumeratesFiltersAndTheKeysBelow() {
        Box box = Box.with("w3svc/filters", text("KeyType", "IISFilters"), text("FilterLoadOrder", "sspifilt"))
                .and("w3svc/filters/sspifilt", number("FilterState", 1));

        assertThat(box.lines("adsutil enum w3svc/filters"))
                .containsExactly(
                        "KeyType                         : (STRING) \"IISFilters\"",
                        "FilterLoadOrder                 : (STRING) \"sspifilt\"",
                        "[/w3svc/filters/sspifilt]",
                        "");
        assertThat(box.lines("adsutil enum w3svc/filters/sspifilt"))
                .containsExactly("FilterState                     : (INTEGER) 1", "");
    }

    @Test
    void q293637SaysThatIpSecurityIsNotYetSupportedAndDeletesIt() {
        Box box = Box.with("msftpsvc/1/root", property("IPSecurity", Value.Binary.ofHex("18000080")));

        assertThat(box.lines("enum msftpsvc/1/root"))
                .containsExactly(
                        "", "DataType: \"IPSec\" Not Yet Supported on property: IPSecurity", "ErrNumber: 0 (0x0)", "");
        assertThat(box.lines("delete msftpsvc/1/root/ipsecurity")).containsExactly("deleted property \"ipsecurity\"");
        assertThat(box.lines("enum msftpsvc/1/root")).containsExactly("");
    }

    @Test
    void getPrintsOtherTypesWithoutQuotationMarks() {
        Box box = Box.with(
                "w3svc",
                number("AspQueueTimeout", 4294967295L),
                number("AspBufferingOn", 0),
                property("LogFileDirectory", new Value.Expand("%WinDir%\\System32\\LogFiles")));

        assertThat(box.lines("get w3svc/AspQueueTimeout"))
                .containsExactly("AspQueueTimeout                 : (INTEGER) 4294967295");
        assertThat(box.lines("get w3svc/AspBufferingOn"))
                .containsExactly("AspBufferingOn                  : (BOOLEAN) False");
        assertThat(box.lines("get w3svc/LogFileDirectory"))
                .containsExactly("LogFileDirectory                : (EXPANDSZ) %WinDir%\\System32\\LogFiles");
    }

    @Test
    void getPrintsAListWithTwoBlanksBeforeTheCount() {
        Box box = Box.with("w3svc/1", list("ServerBindings", ":80:local.testlocal2.test", ":80:test", ":80:test2"));

        assertThat(box.lines("get w3svc/1/ServerBindings"))
                .containsExactly(
                        "ServerBindings                  : (LIST)  (3 Items)",
                        "  \":80:local.testlocal2.test\"",
                        "  \":80:test\"",
                        "  \":80:test2\"");
    }

    @Test
    void setPrintsAListOnOneLineWithATrailingBlank() {
        Box box = Box.with("W3Svc/Filters/Compression/GZIP");

        assertThat(box.lines(
                        "CSCRIPT.EXE ADSUTIL.VBS SET W3Svc/Filters/Compression/GZIP/HcFileExtensions \"htm\" \"html\""))
                .containsExactly("HcFileExtensions                : (LIST) \"htm\" \"html\" ");
    }

    @Test
    void enumQuotesExpandedStringsAndPrintsOneBlankBeforeTheCountOfAList() {
        Box box = Box.with(
                "w3svc/1",
                text("KeyType", "IIsWebServer"),
                list("ServerBindings", "192.168.1.107:80:", "192.168.1.107:83:crapheader"),
                property("LogFileDirectory", new Value.Expand("%WinDir%")),
                text("AnonymousUserPass", "geheim"));

        assertThat(box.lines("enum w3svc/1"))
                .containsExactlyInAnyOrder(
                        "KeyType                         : (STRING) \"IIsWebServer\"",
                        "ServerBindings                  : (LIST) (2 Items)",
                        "  \"192.168.1.107:80:\"",
                        "  \"192.168.1.107:83:crapheader\"",
                        "",
                        "LogFileDirectory                : (EXPANDSZ) \"%WinDir%\"",
                        "AnonymousUserPass                : (STRING)\"**********\"",
                        "")
                .startsWith("KeyType                         : (STRING) \"IIsWebServer\"")
                .endsWith("");
    }

    @Test
    void namesOf32CharactersAndMoreAreNotPadded() {
        Property property = new Property(70_001, LONG_NAME, UserType.SERVER, Attributes.NONE, new Value.Text("x"));
        Property number = new Property(70_002, LONG_NAME + "N", UserType.SERVER, Attributes.NONE, new Value.Dword(5));
        Box box = Box.with("w3svc", property, number);

        assertThat(box.lines("get w3svc/" + LONG_NAME)).containsExactly(LONG_NAME + ": (String) \"x\"");
        assertThat(box.lines("get w3svc/" + LONG_NAME + "N")).containsExactly(LONG_NAME + "N: (Long) 5");
        assertThat(box.lines("enum w3svc"))
                .containsExactly(LONG_NAME + " : (STRING)\"x\"", LONG_NAME + "N: (INTEGER) 5", "");
    }

    @Test
    void aNameOf31CharactersIsPaddedByOneBlank() {
        String name = "A".repeat(31);
        Property property = new Property(70_001, name, UserType.SERVER, Attributes.NONE, new Value.Text("x"));

        assertThat(Box.with("w3svc", property).lines("get w3svc/" + name)).containsExactly(name + " : (STRING) \"x\"");
    }

    @Test
    void aPropertyThatIsSetNowhereIsNotSetAtThisNode() {
        AdsutilResult result = Box.with("w3svc").run("get w3svc/Realm");

        assertThat(result.lines()).containsExactly("The parameter \"Realm\" is not set at this node.");
        assertThat(result.code()).isEqualTo(0x80005006L);
        assertThat(result.ok()).isFalse();
    }

    @Test
    void aMissingKeyGivesTheThreeDocumentedLines() {
        AdsutilResult result = Box.with("W3SVC/1/Root").run("get W3SVC/1/Root/topclass/topclass.dll/Path");

        assertThat(result.lines())
                .containsExactly(
                        "The path requested could not be found.",
                        "ErrNumber: -2147024893 (0x80070003)",
                        "Error Trying To GET the Object (GetObject Failed): W3SVC/1/Root/topclass/topclass.dll");
        assertThat(result.code()).isEqualTo(0x80070003L);
        assertThat(result.problem().orElseThrow().hint()).isEqualTo("the nearest key there is /LM/W3SVC/1/Root");
    }

    @Test
    void anUnknownPropertyGivesTheThreeLinesOfTheGetMethod() {
        AdsutilResult result = Box.with("w3svc").run("get w3svc/NTAuthenticationProvider");

        assertThat(result.lines())
                .containsExactly(
                        "ErrNumber: -2147463162 (0x80005006)",
                        "Error Trying To GET the property: (Get Method Failed) NTAuthenticationProvider",
                        "(This property is probably not allowed at this node)");
        assertThat(result.problem().orElseThrow().hint()).contains("NTAuthenticationProviders");
    }

    @Test
    void anUnknownVerbIsAnsweredInTheScriptsWords() {
        AdsutilCommand command = AdsutilParser.parse(List.of("gett", "w3svc/Path"));

        AdsutilResult result = Adsutil.run(Box.with("w3svc").metabase(), command, IisVersion.V4_0);

        assertThat(result.lines())
                .containsExactly("Command not recognized: gett", "For help, just type \"Cscript.exe adsutil.vbs\".");
        assertThat(result.ok()).isFalse();
    }

    @Test
    void copyIsNotYetSupported() {
        AdsutilCommand command = AdsutilParser.parse(List.of("copy", "w3svc/1", "w3svc/2"));

        assertThat(Adsutil.run(Box.with("w3svc").metabase(), command, IisVersion.V4_0)
                        .lines())
                .containsExactly("COPY is not yet supported.  It will be soon.");
    }
}
