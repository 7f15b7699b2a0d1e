package org.mbup.adsutil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.adsutil.Box.list;
import static org.mbup.adsutil.Box.number;
import static org.mbup.adsutil.Box.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;
import org.mbup.schema.FlagDefinition;

class VerbsTest {

    private static final Property CUSTOM =
            new Property(70_001, "UnknownName_70001", new UserType(2001), Attributes.INHERIT, new Value.Text("old"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w3svc/1/Path",
                "/w3svc/1/Path",
                "W3SVC/1/path",
                "IIS://localhost/w3svc/1/Path",
                "LM/W3SVC/1/Path",
                "/LM/W3SVC/1/Path"
            })
    void everyFormOfAPathIsUnderstood(String path) {
        Box box = Box.with("w3svc/1", text("Path", "C:\\x"));

        assertThat(box.lines("get " + path).get(0)).endsWith(": (STRING) \"C:\\x\"");
    }

    @Test
    void getFollowsInheritanceAndSaysWhereTheValueComesFrom() {
        Box box = Box.with("w3svc", text("NTAuthenticationProviders", "NTLM")).and("w3svc/1/root");

        AdsutilResult result = box.run("get w3svc/1/root/NTAuthenticationProviders");

        assertThat(result.lines()).containsExactly("NTAuthenticationProviders       : (STRING) \"NTLM\"");
        assertThat(result.notes()).containsExactly("inherited from /LM/w3svc");
    }

    @Test
    void getReadsAFlagByItsName() {
        Box box = Box.with("w3svc", number("AuthFlags", 5));

        assertThat(box.lines("get w3svc/AuthNTLM")).containsExactly("AuthNTLM                        : (BOOLEAN) True");
        assertThat(box.lines("get w3svc/authbasic"))
                .containsExactly("authbasic                       : (BOOLEAN) False");
    }

    @Test
    void settingAFlagChangesOneBitOfTheInheritedValueAndStoresItAll() {
        Box box = Box.with("w3svc", number("AccessFlags", 513)).and("w3svc/1/root");

        assertThat(box.lines("set w3svc/1/root/accesswrite \"true\""))
                .containsExactly("accesswrite                     : (BOOLEAN) True");
        assertThat(box.value("w3svc/1/root", "AccessFlags")).isEqualTo(new Value.Dword(515));

        box.run("set w3svc/1/root/AccessRead false");
        assertThat(box.value("w3svc/1/root", "AccessFlags")).isEqualTo(new Value.Dword(514));
        assertThat(box.value("w3svc", "AccessFlags")).isEqualTo(new Value.Dword(513));
    }

    @ParameterizedTest
    @CsvSource({"TRUE,1,True", "true,1,True", "1,1,True", "FALSE,0,False", "False,0,False", "0,0,False"})
    void booleansAreWrittenInEveryDocumentedWay(String word, long stored, String echo) {
        Box box = Box.with("w3svc");

        assertThat(box.lines("set w3svc/CacheISAPI \"" + word + "\"").get(0)).endsWith(": (BOOLEAN) " + echo);
        assertThat(box.value("w3svc", "CacheISAPI")).isEqualTo(new Value.Dword(stored));
    }

    @ParameterizedTest
    @CsvSource({"10,10,10", "4294967295,4294967295,4294967295", "-1,4294967295,-1", "0x10,16,16", "&HFF,255,255"})
    void numbersAreDecimalOrHexadecimalAndSigned(String word, long stored, String echo) {
        Box box = Box.with("w3svc/1");

        assertThat(box.lines("set w3svc/1/AspQueueTimeout \"" + word + "\"").get(0))
                .endsWith(": (INTEGER) " + echo);
        assertThat(box.value("w3svc/1", "AspQueueTimeout")).isEqualTo(new Value.Dword(stored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4294967296", "-2147483649", "99999999999999999999"})
    void aNumberThatDoesNotFitADwordIsRefused(String word) {
        AdsutilResult result = Box.with("w3svc").run("set w3svc/ConnectionTimeout " + word);

        assertThat(result.code()).isEqualTo(0x8002000AL);
        assertThat(result.edits()).isEmpty();
        assertThat(result.problem().orElseThrow().toString()).contains("does not fit a DWORD", "ConnectionTimeout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ConnectionTimeout ten",
                "ConnectionTimeout \"\"",
                "CacheISAPI yes",
                "Realm a b",
                "AuthNTLM 2",
                "ScriptMaps a \"\"",
                "IPSecurity x"
            })
    void aValueOfAnotherTypeIsRefused(String arguments) {
        AdsutilResult result = Box.with("w3svc").run("set w3svc/" + arguments);

        assertThat(result.code()).isEqualTo(0x80020005L);
        assertThat(result.lines().get(0)).isEqualTo("ErrNumber: -2147352571 (0x80020005)");
        assertThat(result.edits()).isEmpty();
    }

    @Test
    void aRefusedSecretIsNotRepeated() {
        AdsutilResult result = Box.with("w3svc").run("set w3svc/WAMUserPass geheim eins");

        assertThat(result.toString()).doesNotContain("geheim");
    }

    @Test
    void setKeepsUserTypeAndAttributesOfAPropertyThatIsThere() {
        Property odd = new Property(
                6032, "NTAuthenticationProviders", new UserType(7), new Attributes(0x40), new Value.Text("NTLM"));
        Box box = Box.with("w3svc", odd);

        box.run("set w3svc/NTAuthenticationProviders x");

        assertThat(box.metabase().explicit(KeyPath.of("w3svc"), 6032)).contains(odd.withValue(new Value.Text("x")));
    }

    @Test
    void setGivesANewPropertyTheCataloguesUserTypeAndAttributes() {
        Box box = Box.with("w3svc");

        box.run("set w3svc/NTAuthenticationProviders x");

        Property made = box.metabase().explicit(KeyPath.of("w3svc"), 6032).orElseThrow();
        assertThat(made.userType()).isEqualTo(UserType.FILE);
        assertThat(made.attributes()).isEqualTo(Attributes.INHERIT);
    }

    @Test
    void settingTheValueThatIsThereMakesNoEdit() {
        Box box = Box.with("w3svc", text("Realm", "x"));

        assertThat(box.run("set w3svc/Realm x").edits()).isEmpty();
    }

    @Test
    void anUnpublishedPropertyCanBeReadAndSetWhereItIsAndNowhereElse() {
        Box box = Box.with("w3svc", CUSTOM).and("msftpsvc");

        assertThat(box.lines("set w3svc/unknownname_70001 new").get(0)).endsWith("\"new\"");
        assertThat(box.metabase().explicit(KeyPath.of("w3svc"), 70_001))
                .contains(CUSTOM.withValue(new Value.Text("new")));
        assertThat(box.run("set msftpsvc/UnknownName_70001 new").code()).isEqualTo(0x80005006L);
    }

    @Test
    void anUnknownPropertyIsNotMade() {
        AdsutilResult result = Box.with("w3svc").run("set w3svc/AspBuffering TRUE");

        assertThat(result.edits()).isEmpty();
        assertThat(result.problem().orElseThrow().hint()).contains("AspBufferingOn");
    }

    @Test
    void aFlagOfAPropertyWithoutPublishedTypeOrNumberIsRefused() {
        Property text = new Property(6000, "AuthFlags", UserType.FILE, Attributes.INHERIT, new Value.Text("5"));
        Box box = Box.with("w3svc", text);

        for (String line : List.of("get w3svc/AuthNTLM", "set w3svc/AuthNTLM true")) {
            assertThat(box.run(line).problem().orElseThrow().found()).isEqualTo("STRING");
        }
        for (FlagDefinition flag : List.of(flagOf(2146), flagOf(4507))) {
            assertThat(box.run("set w3svc/" + flag.name() + " true").lines()).isNotEmpty();
        }
    }

    private static FlagDefinition flagOf(long id) {
        return Catalogue.standard().flagsOf(id).get(0);
    }

    @Test
    void aNameWithoutPublishedTypeIsUnderstoodWhereItIsSet() {
        Property property =
                new Property(1004, "UnknownName_1004", UserType.SERVER, Attributes.NONE, new Value.Text("x"));
        Box box = Box.with("w3svc", property);

        assertThat(box.lines("get w3svc/MD_SCHEMA_METAID").get(0)).endsWith("(STRING) \"x\"");
        assertThat(box.run("get w3svc/UnknownName_99999999999").ok()).isFalse();
    }

    @Test
    void settingAtAMissingKeyIsRefused() {
        assertThat(Box.with("w3svc").run("set w3svc/9/Path x").code()).isEqualTo(0x80070003L);
    }

    @Test
    void aListIsReplacedWholeWithMimeMapEntriesAlike() {
        Box box = Box.with("w3svc/1/root", list("MimeMap", ".a,b/c"));

        box.run("cscript adsutil set w3svc/1/root/MimeMap \".hmtlx,text/html\" \".htmla,text/html\"");

        assertThat(box.value("w3svc/1/root", "MimeMap"))
                .isEqualTo(Value.Multi.of(".hmtlx,text/html", ".htmla,text/html"));
    }

    @Test
    void aPropertyOfALaterVersionIsNotAllowedWhereItIsNotSet() {
        Box box = Box.with("w3svc");

        assertThat(box.run("get w3svc/AppPoolId", IisVersion.V4_0).lines())
                .contains("(This property is probably not allowed at this node)");
        assertThat(box.run("get w3svc/AppPoolId", IisVersion.V6_0).lines())
                .containsExactly("The parameter \"AppPoolId\" is not set at this node.");
        assertThat(box.run("set w3svc/AppPoolId x", IisVersion.V4_0).ok()).isTrue();
        assertThat(box.run("get w3svc/AppPoolId", IisVersion.V4_0).ok()).isTrue();
    }

    @Test
    void enumPrintsOnlyWhatIsSetAtTheKeyUnlessAskedForAll() {
        Box box = Box.with("w3svc", text("KeyType", "IIsWebService"), text("NTAuthenticationProviders", "NTLM"))
                .and("w3svc/1", text("KeyType", "IIsWebServer"));

        assertThat(box.lines("enum w3svc/1"))
                .containsExactly("KeyType                         : (STRING) \"IIsWebServer\"", "");
        assertThat(box.lines("enum w3svc/1 /a")).contains("NTAuthenticationProviders       : (STRING) \"NTLM\"");
    }

    @Test
    void enumPrintsTheFlagsAfterTheirNumber() {
        Box box = Box.with("w3svc", number("AuthFlags", 5));

        assertThat(box.lines("enum w3svc"))
                .startsWith(
                        "AuthFlags                       : (INTEGER) 5",
                        "AuthBasic                       : (BOOLEAN) False",
                        "AuthAnonymous                   : (BOOLEAN) True",
                        "AuthNTLM                        : (BOOLEAN) True");
    }

    @Test
    void enumPutsKeyTypeFirstAndFollowsTheOrderOfTheKeyType() {
        Box box = Box.with(
                "w3svc",
                CUSTOM,
                text("AnonymousUserName", "a"),
                number("MaxConnections", 5),
                text("KeyType", "IIsWebService"));

        assertThat(box.lines("enum w3svc"))
                .extracting(line -> line.split(" ")[0])
                .containsExactly("KeyType", "MaxConnections", "AnonymousUserName", "UnknownName_70001", "");
    }

    @Test
    void enumAllGoesDownAfterEachBracketAndEndsEachKeyWithAnEmptyLine() {
        Box box = Box.with("w3svc", text("KeyType", "IIsWebService"))
                .and("w3svc/2")
                .and("w3svc/1", text("KeyType", "IIsWebServer"))
                .and("w3svc/1/Root");

        assertThat(box.lines("enum_all w3svc"))
                .containsExactly(
                        "KeyType                         : (STRING) \"IIsWebService\"",
                        "[/w3svc/1]",
                        "KeyType                         : (STRING) \"IIsWebServer\"",
                        "[/w3svc/1/Root]",
                        "",
                        "",
                        "[/w3svc/2]",
                        "",
                        "");
        assertThat(box.lines("enum_all /P"))
                .containsExactly("[/w3svc]", "[/w3svc/1]", "[/w3svc/1/Root]", "", "", "[/w3svc/2]", "", "", "");
    }

    @Test
    void createMakesAKeyOfAType() {
        Box box = Box.with("w3svc/1/root");

        assertThat(box.lines("create w3svc/1/root/shop IIsWebVirtualDir"))
                .containsExactly("created \"w3svc/1/root/shop\"");
        assertThat(box.value("w3svc/1/root/shop", "KeyType")).isEqualTo(new Value.Text("IIsWebVirtualDir"));
        assertThat(box.run("create w3svc/1/root/SHOP").code()).isEqualTo(0x800700B7L);
        assertThat(box.run("create w3svc/1/root/a/b").code()).isEqualTo(0x80070003L);
        assertThat(box.run("create w3svc/1/root/x IIsShop").notes()).hasSize(1);
    }

    @Test
    void deleteRemovesAKeyWithAllBelowIt() {
        Box box = Box.with("w3svc/1", text("Path", "x"))
                .and("w3svc/1/root", text("Path", "y"))
                .and("w3svc/2");

        assertThat(box.lines("delete w3svc/1")).containsExactly("deleted path \"w3svc/1\"");
        assertThat(box.metabase().keys())
                .extracting(key -> key.path().toString())
                .containsExactly("/LM/w3svc/2");
    }

    @Test
    void deletePrefersThePropertyToAKeyOfTheSameName() {
        Box box = Box.with("w3svc", text("Path", "x")).and("w3svc/Path");

        assertThat(box.lines("delete w3svc/Path")).containsExactly("deleted property \"Path\"");
        assertThat(box.lines("delete w3svc/Path")).containsExactly("deleted path \"w3svc/Path\"");
        assertThat(box.run("delete w3svc/Path").lines())
                .containsExactly("The parameter \"Path\" is not set at this node.");
    }

    @Test
    void deletingWhatIsNotThereFails() {
        Box box = Box.with("w3svc", number("AuthFlags", 1));

        assertThat(box.run("delete w3svc/9").code()).isEqualTo(0x80070003L);
        assertThat(box.run("delete w3svc/9/Path").code()).isEqualTo(0x80070003L);
        assertThat(box.run("delete w3svc/AuthNTLM").problem().orElseThrow().hint())
                .contains("AuthFlags");
    }

    @Test
    void aKeyThatOnlyLiesAboveOthersIsThere() {
        Box box = Box.with("w3svc/1/root");

        assertThat(box.lines("enum w3svc")).containsExactly("[/w3svc/1]", "");
        AdsutilResult result = box.run("set w3svc/1/ServerComment x");
        assertThat(result.edits().get(0)).isEqualTo(new Edit.AddKey(KeyPath.of("w3svc/1")));
        assertThat(box.value("w3svc/1", "ServerComment")).isEqualTo(new Value.Text("x"));
        assertThat(List.copyOf(box.metabase().keys())).hasSize(2);
    }
}
