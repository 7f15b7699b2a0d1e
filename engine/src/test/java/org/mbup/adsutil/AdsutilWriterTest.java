package org.mbup.adsutil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;

class AdsutilWriterTest {

    private static final KeyPath W3SVC = KeyPath.of("w3svc");

    private static List<String> put(Property property) {
        return put(W3SVC, property);
    }

    private static List<String> put(KeyPath path, Property property) {
        return AdsutilWriter.write(new Edit.PutProperty(path, Optional.empty(), property));
    }

    @Test
    void writesTheLineOfQ248350() {
        Property before = Box.text("NTAuthenticationProviders", "NTLM");
        Property after = Box.text("NTAuthenticationProviders", "Negotiate,NTLM");

        assertThat(AdsutilWriter.write(new Edit.PutProperty(W3SVC, Optional.of(before), after)))
                .containsExactly("cscript adsutil.vbs set w3svc/NTAuthenticationProviders \"Negotiate,NTLM\"");
    }

    @Test
    void writesValuesOfEveryType() {
        assertThat(put(Box.number("AspBufferingOn", 0)))
                .containsExactly("cscript adsutil.vbs set w3svc/AspBufferingOn FALSE");
        assertThat(put(Box.number("AspQueueTimeout", 4294967295L)))
                .containsExactly("cscript adsutil.vbs set w3svc/AspQueueTimeout -1");
        assertThat(put(Box.list("HcFileExtensions", "htm", "txt")))
                .containsExactly("cscript adsutil.vbs set w3svc/HcFileExtensions \"htm\" \"txt\"");
        assertThat(put(Box.list("SecureBindings")))
                .containsExactly("cscript adsutil.vbs set w3svc/SecureBindings \"\"");
        assertThat(put(KeyPath.of("w3svc/1/ROOT/a b"), Box.text("Path", "C:\\50%\\x^&\\")))
                .containsExactly("cscript adsutil.vbs set \"w3svc/1/ROOT/a b/Path\" \"C:\\50%%\\x^&\\\"");
    }

    @Test
    void warnsAboutTheStockScriptsMimeMap() {
        assertThat(put(Box.list("MimeMap", ".a,b/c")))
                .containsExactly(
                        "REM the stock adsutil.vbs damages MimeMap entries; correct it first (Q248364)",
                        "cscript adsutil.vbs set w3svc/MimeMap \".a,b/c\"");
    }

    @Test
    void whatAdsutilCannotDoBecomesARemark() {
        Property unknown =
                new Property(70_001, "UnknownName_70001", UserType.SERVER, Attributes.NONE, new Value.Text("x"));
        Property otherKind =
                new Property(6032, "NTAuthenticationProviders", new UserType(9), Attributes.NONE, new Value.Text("x"));
        Property otherType =
                new Property(6032, "NTAuthenticationProviders", UserType.FILE, Attributes.INHERIT, new Value.Dword(1));
        List<Property> properties = List.of(
                unknown,
                otherKind,
                otherType,
                Box.property("IPSecurity", Value.Binary.ofHex("18")),
                Box.text("Realm", "a\"b"),
                Box.text("Realm", "a\r\nget w3svc/Realm"),
                Box.text("Realm", "//server"),
                Box.text("Realm", "-S:other"),
                Box.text("Realm", "x".repeat(2100)),
                Box.number("AspBufferingOn", 7),
                Box.list("SecureBindings", ""),
                Box.list(
                        "ScriptMaps",
                        IntStream.range(0, 8).mapToObj(i -> "." + i).toArray(String[]::new)));

        for (Property property : properties) {
            assertThat(put(property))
                    .allMatch(line -> line.startsWith("REM "))
                    .allMatch(line -> !line.contains("\n") && !line.contains("\r"))
                    .first()
                    .asString()
                    .contains("not possible with adsutil.vbs: set /LM/w3svc " + property.name());
        }
        assertThat(put(properties.get(11))).hasSize(9);
    }

    @Test
    void aSecretIsNotWrittenDown() {
        assertThat(put(Box.text("WAMUserPass", "geheim")).toString()).doesNotContain("geheim");
        assertThat(AdsutilWriter.write(new Edit.RemoveProperty(W3SVC, Box.text("WAMUserPass", "geheim"))))
                .containsExactly("cscript adsutil.vbs delete w3svc/WAMUserPass");
    }

    @Test
    void aKeyWithItsTypeAndATreeThatGoesTakeOneLineEach() {
        KeyPath shop = KeyPath.of("w3svc/1/root/shop");
        Property type = Property.keyType("IIsWebVirtualDir");

        assertThat(AdsutilWriter.write(List.of(
                        new Edit.AddKey(shop),
                        new Edit.PutProperty(shop, Optional.empty(), type),
                        new Edit.PutProperty(shop, Optional.empty(), Box.text("Path", "C:\\shop")))))
                .containsExactly(
                        "cscript adsutil.vbs create w3svc/1/root/shop \"IIsWebVirtualDir\"",
                        "cscript adsutil.vbs set w3svc/1/root/shop/Path \"C:\\shop\"");
        assertThat(AdsutilWriter.write(List.of(
                        new Edit.RemoveProperty(W3SVC, Box.text("Realm", "x")),
                        new Edit.RemoveProperty(shop.child("a"), Box.text("Path", "x")),
                        new Edit.RemoveKey(shop.child("a")),
                        new Edit.RemoveProperty(shop, type),
                        new Edit.RemoveKey(shop))))
                .containsExactly(
                        "cscript adsutil.vbs delete w3svc/Realm", "cscript adsutil.vbs delete w3svc/1/root/shop");
    }

    @Test
    void aKeyThatStandsThroughTheKeysBelowItIsNeitherCreatedNorDeleted() {
        KeyPath site = KeyPath.of("w3svc/1");
        Edit.PutProperty type = new Edit.PutProperty(site, Optional.empty(), Property.keyType("IIsWebServer"));
        assertThat(AdsutilWriter.write(List.of(new Edit.AddKey(site, true), type)))
                .containsExactly(
                        "REM the key /LM/w3svc/1 stands on a server through the keys below it; only a snapshot can leave it"
                                + " out",
                        "cscript adsutil.vbs set w3svc/1/KeyType \"IIsWebServer\"");
        assertThat(AdsutilWriter.write(
                        List.of(new Edit.RemoveProperty(site, type.after()), new Edit.RemoveKey(site, true))))
                .hasSize(2)
                .allMatch(line -> !line.endsWith("delete w3svc/1"));
    }

    @Test
    void pathsThatCannotBeWrittenBecomeRemarks() {
        assertThat(AdsutilWriter.write(new Edit.AddKey(KeyPath.absolute("/Elsewhere/x")))
                        .get(0))
                .startsWith("REM ");
        assertThat(AdsutilWriter.write(new Edit.RemoveKey(KeyPath.absolute("/LM/a\\b")))
                        .get(0))
                .startsWith("REM ");
        assertThat(AdsutilWriter.write(new Edit.AddKey(KeyPath.absolute("/LM/Schema/x"))))
                .containsExactly("cscript adsutil.vbs create LM/Schema/x");
        assertThat(AdsutilWriter.write(new Edit.SetVersion(Optional.of(IisVersion.V4_0), Optional.of(IisVersion.V5_0)))
                        .get(0))
                .startsWith("REM ")
                .contains("5.0");
    }
}
