package org.mbup.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.DataType;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.standard();

    @ParameterizedTest
    @CsvSource({
        "6032, NTAuthenticationProviders, STRING, STRING, 2, INHERIT, true",
        "7000, AspBufferingOn, DWORD, BOOL, 101, INHERIT, true",
        "6014, ScriptMaps, MULTISZ, MULTISZ, 2, INHERIT, true",
        "2104, AppIsolated, DWORD, DWORD, 100, INHERIT, true",
        "6021, AnonymousUserPass, STRING, STRING, 2, INHERIT | SECURE, true",
        "6027, AdminACL, BINARY, NTACL, 1, INHERIT | SECURE | REFERENCE, true",
        "1002, KeyType, STRING, STRING, 1, NO_ATTRIBUTES, true",
        "1016, ServerState, DWORD, DWORD, 1, VOLATILE, true",
        "0, MD_0, STRING, STRING, 0, NO_ATTRIBUTES, false",
        "1101, MajorIIsVersionNumber, DWORD, DWORD, 1, NO_ATTRIBUTES, false"
    })
    void holdsThePublishedFacts(
            long id, String name, DataType type, SchemaType meaning, long user, String attributes, boolean inIis4) {
        PropertyDefinition found = catalogue.byId(id).orElseThrow();

        assertThat(found.name()).isEqualTo(name);
        assertThat(found.type()).isEqualTo(type);
        assertThat(found.schemaType()).isEqualTo(meaning);
        assertThat(found.userType().number()).isEqualTo(user);
        assertThat(found.attributes()).hasToString(attributes);
        assertThat(found.inIis4()).isEqualTo(inIis4);
        assertThat(catalogue.byName(name)).contains(found);
    }

    @Test
    void keepsWhatElseTheSchemaSaysOfAProperty() {
        PropertyDefinition timeout = catalogue.byName("ConnectionTimeout").orElseThrow();

        assertThat(timeout.max()).hasValue(2147483647L);
        assertThat(timeout.min()).isEmpty();
        assertThat(timeout.iis6Default()).contains("120");
        assertThat(timeout.introducedIn()).contains(IisVersion.V4_0);
        assertThat(timeout.mdName()).isEqualTo("MD_CONNECTION_TIMEOUT");
        assertThat(timeout.iis4Levels()).containsExactly("/LM/W3SVC", "/LM/W3SVC/n", "/LM/MSFTPSVC");
    }

    @Test
    void takesAMaximumOfZeroAsNotStated() {
        assertThat(catalogue.byName("ServerSize").orElseThrow().max()).isEmpty();
    }

    @Test
    void findsNamesInAnyLetterCaseAndNothingElse() {
        assertThat(catalogue.byName("ntauthenticationPROVIDERS")).isEqualTo(catalogue.byId(6032));
        assertThat(catalogue.byName("NTAuthenticationProvider")).isEmpty();
        assertThat(catalogue.byName("")).isEmpty();
        assertThat(catalogue.byId(4_294_967_295L)).isEmpty();
    }

    @Test
    void namesIdsWhoseTypeNobodyPublished() {
        assertThat(catalogue.byId(5503)).isEmpty();
        assertThat(catalogue.byName("MD_SSL_KEY_REQUEST")).isEmpty();
        assertThat(catalogue.name(5503)).contains("MD_SSL_KEY_REQUEST");
        assertThat(catalogue.id("md_ssl_key_request")).hasValue(5503);
        assertThat(catalogue.name(9202)).contains("MD_APPPOOL_ALLOW_TRANSIENT_REGISTRATION");
        assertThat(catalogue.id("MD_MAX_GLOBAL_CONNECTIONS")).hasValue(9202);
        assertThat(catalogue.untyped())
                .filteredOn(p -> p.id() == 5503)
                .containsExactly(new UntypedProperty(
                        5503,
                        "MD_SSL_KEY_REQUEST",
                        true,
                        "MD_SSL_KEY_REQUEST",
                        List.of("/LM/W3SVC"),
                        "not in IIS 6.0 MBSchema"));
        assertThat(catalogue.name(77_777)).isEmpty();
        assertThat(catalogue.id("CPUCGILimitz")).isEmpty();
    }

    @Test
    void knowsThePropertiesThatIis6Dropped() {
        PropertyDefinition enabled = catalogue.byName("CPULimitsEnabled").orElseThrow();

        assertThat(enabled.schemaType()).isEqualTo(SchemaType.BOOL);
        assertThat(enabled.introducedIn()).contains(IisVersion.V5_0);
        assertThat(enabled.inIis4()).isFalse();
        assertThat(enabled.note()).contains("not in IIS 6.0");
        assertThat(catalogue.byId(7032).orElseThrow())
                .extracting(PropertyDefinition::name, PropertyDefinition::mdName)
                .containsExactly("AspThreadGateSleepDelay", "MD_ASP_THREADGATESLEEPDELAY");
    }

    @Test
    void knowsTheFlagsOfAProperty() {
        assertThat(catalogue.flag("authntlm").orElseThrow())
                .extracting(FlagDefinition::propertyId, FlagDefinition::mask)
                .containsExactly(6000L, 4L);
        assertThat(catalogue.flagsOf(6000))
                .extracting(FlagDefinition::name)
                .containsExactly("AuthBasic", "AuthAnonymous", "AuthNTLM", "AuthMD5", "AuthPassport");
        assertThat(catalogue.flagsOf(6032)).isEmpty();
        assertThat(catalogue.flag("NTLM")).isEmpty();
        assertThat(catalogue.flag("EnableDirBrowsing").orElseThrow().isSetIn(0x80000000L))
                .isTrue();
        assertThat(catalogue.flag("EnableDirBrowsing").orElseThrow().isSetIn(0x40000000L))
                .isFalse();
    }

    @Test
    void knowsTheKeyTypes() {
        KeyTypeDefinition server = catalogue.keyType("iiswebserver").orElseThrow();

        assertThat(server.name()).isEqualTo("IIsWebServer");
        assertThat(server.inherits()).contains("MetabaseBaseClass");
        assertThat(server.contains()).contains("IIsWebVirtualDir", "IIsFilters");
        assertThat(server.container()).isTrue();
        assertThat(server.properties()).hasSize(146).contains("NTAuthenticationProviders");
        assertThat(catalogue.keyType("IIsWebFile").orElseThrow().container()).isFalse();
        assertThat(catalogue.keyType("IIsWeb")).isEmpty();
        assertThat(catalogue.keyTypes()).hasSize(66);
    }

    @ParameterizedTest
    @CsvSource({
        "NTAuthenticationProvider, NTAuthenticationProviders",
        "NTAuthentciationProviders, NTAuthenticationProviders",
        "aspbuferingon, AspBufferingOn",
        "ScriptMap, ScriptMaps",
        "AuthNTML, AuthNTLM"
    })
    void suggestsTheNearestName(String typed, String meant) {
        assertThat(catalogue.similar(typed)).first().isEqualTo(meant);
        assertThat(catalogue.similar(typed)).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "CompletelyDifferentThing", "Negotiate"})
    void suggestsNothingWhenNothingIsNear(String typed) {
        assertThat(catalogue.similar(typed)).isEmpty();
    }

    @Test
    void doesNotCompareWordsOfAbsurdLength() {
        assertThat(catalogue.similar("NTAuthenticationProviders".repeat(100_000)))
                .isEmpty();
    }

    @Test
    void callsSecretWhatIsMarkedHereOrThere() {
        Value text = new Value.Text("x");

        assertThat(catalogue.secret(new Property(6021, "n", UserType.FILE, Attributes.NONE, text)))
                .isTrue();
        assertThat(catalogue.secret(new Property(70_000, "n", UserType.FILE, Attributes.SECURE, text)))
                .isTrue();
        assertThat(catalogue.secret(new Property(9999, "SessionKey", UserType.SERVER, Attributes.NONE, text)))
                .isTrue();
        assertThat(catalogue.secret(new Property(5501, "n", UserType.SERVER, Attributes.NONE, text)))
                .isTrue();
        assertThat(catalogue.secret(new Property(6032, "n", UserType.FILE, Attributes.INHERIT, text)))
                .isFalse();
        assertThat(catalogue.secret(new Property(70_000, "n", UserType.FILE, Attributes.NONE, text)))
                .isFalse();
    }

    @Test
    void makesPropertiesWithTheUserTypeAndAttributesOfTheSchema() {
        PropertyDefinition providers = catalogue.byId(6032).orElseThrow();

        assertThat(providers.property(new Value.Text("NTLM")))
                .isEqualTo(new Property(
                        6032, "NTAuthenticationProviders", UserType.FILE, Attributes.INHERIT, new Value.Text("NTLM")));
        assertThatThrownBy(() -> providers.property(new Value.Dword(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is a STRING, not a DWORD");
    }

    @Test
    void doesNotCallAPropertyOfIis6PartOfIis4() {
        assertThat(catalogue.byName("AppPoolId").orElseThrow().inIis4()).isFalse();
    }
}
