package org.mbup.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Value;

/** Facts that were checked one by one, and what must stay true of the table. */
class PropertyDefaultsTest {

    private static final PropertyDefaults DEFAULTS = PropertyDefaults.standard();
    private static final KeyPath WEB = KeyPath.of("w3svc");

    private static long id(String property) {
        return Catalogue.standard().byName(property).orElseThrow().id();
    }

    private static List<DefaultValue> facts() {
        return DEFAULTS.propertyIds().stream()
                .sorted()
                .flatMap(id -> DEFAULTS.of(id).stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w3svc|NTAuthenticationProviders|4.0|INSTALLED|NTLM|VERIFIED|Q248350",
                "w3svc|NTAuthenticationProviders|5.0|INSTALLED|Negotiate,NTLM|VERIFIED|Q248350",
                "w3svc|AspBufferingOn|4.0|DOCUMENTED|0|VERIFIED|DOC4 arproprf_719q",
                "w3svc|AspBufferingOn|5.0|DOCUMENTED|1|VERIFIED|DOC5 cc338473",
                "w3svc|AspBufferingOn|5.0|INSTALLED|1|VERIFIED|Q250979",
                "w3svc|AuthFlags|5.0|INSTALLED|5|VERIFIED|Q317478",
                "w3svc|AuthFlags|4.0|DOCUMENTED|1|VERIFIED|DOC4 arproprf_1k8j",
                "w3svc/7/root/shop|AppIsolated|5.0|DOCUMENTED|2|VERIFIED|DOC5 cc338383",
                "w3svc|AspRequestQueueMax|5.0|INSTALLED|3000|VERIFIED|Q253146",
                "w3svc|AspRequestQueueMax|5.0|DOCUMENTED|500|VERIFIED|DOC5 cc338339",
                "w3svc|LogExtFileFlags|4.0|DOCUMENTED|1414|VERIFIED|DOC4 arproprf_5ak3",
                "w3svc|AspScriptFileCacheSize|4.0|DOCUMENTED|4294967295|VERIFIED|DOC4 arproprf_8wv9",
                "w3svc/1|ServerComment|5.0|INSTALLED|Default Web Site|INFERRED|Q193152",
                "w3svc/1|CGITimeout|5.0|DOCUMENTED|300|VERIFIED|DOC5 cc338142",
                "w3svc|CacheISAPI|5.0|DOCUMENTED|1|VERIFIED|DOC5",
                "w3svc|UploadReadAheadSize|5.0|DOCUMENTED|49152|INFERRED|DOC51",
                "W3SVC/Filters/Compression/Parameters|HcCacheControlHeader|5.0|INSTALLED|max-age=86400|VERIFIED|Q319384"
            })
    void anchorFactsAreAsTheSourcesHaveThem(
            String key, String property, String version, String kind, String text, String confidence, String source) {
        IisVersion of = IisVersion.parse(version).orElseThrow();
        DefaultValue fact = DEFAULTS.at(KeyPath.of(key), id(property), of, DefaultValue.Kind.valueOf(kind))
                .orElseThrow();

        assertThat(fact.value().orElseThrow().display()).isEqualTo(text).isEqualTo(fact.text());
        assertThat(fact.confidence()).isEqualTo(DefaultValue.Confidence.valueOf(confidence));
        assertThat(fact.source()).contains(source);
    }

    @Test
    void theClosestLevelThatKnowsAnythingDecides() {
        long bindings = id("ServerBindings");

        assertThat(DEFAULTS.at(KeyPath.of("w3svc/12"), bindings, IisVersion.V4_0, DefaultValue.Kind.DOCUMENTED))
                .hasValueSatisfying(fact -> {
                    assertThat(fact.level()).isEqualTo("/LM/W3SVC/n");
                    assertThat(fact.value()).contains(Value.Multi.of(":80:"));
                });
        assertThat(DEFAULTS.at(KeyPath.of("msftpsvc/1"), bindings, IisVersion.V4_0, DefaultValue.Kind.DOCUMENTED))
                .hasValueSatisfying(fact -> assertThat(fact.value()).contains(Value.Multi.of(":21:")));
        assertThat(DEFAULTS.at(KeyPath.of("w3svc/1"), bindings, IisVersion.V4_0, DefaultValue.Kind.INSTALLED))
                .hasValueSatisfying(fact -> assertThat(fact.level()).isEqualTo("/LM/W3SVC/1"));
    }

    @ParameterizedTest
    @CsvSource({
        "/LM/W3SVC/n, w3svc/10, true",
        "/LM/W3SVC/n, w3svc/info, false",
        "/LM/W3SVC/n, w3svc/1/root, false",
        "/LM/W3SVC/n/ROOT[/vdir], w3svc/1/Root, true",
        "/LM/W3SVC/n/ROOT[/vdir], w3svc/1/root/a b, true",
        "/LM/W3SVC/n/ROOT[/vdir], w3svc/1/root/a/b, false",
        "/LM/W3SVC/n/ROOT/vdir/dir, w3svc/1/root/a/b, true",
        "/LM/W3SVC/n/ROOT/vdir/dir, w3svc/1/root/a, false",
        "/LM/W3SVC/n/ROOT/vdir/dir/file, w3svc/1/root/a/b/c.htm, true",
        "/LM/W3SVC/Filters/Compression/<scheme>, w3svc/filters/compression/gzip, true",
        "/LM/W3SVC/Filters/Compression/<scheme>, w3svc/filters/compression, false",
        "/LM, /LM, true",
        "/LM, /Schema, false",
        "*, /Schema/x, true"
    })
    void aKeyIsOnTheLevelsTheReferencesMean(String level, String key, boolean on) {
        assertThat(new KeyLevel(level).has(KeyPath.of(key))).isEqualTo(on);
    }

    @Test
    void whatIsNotAnExactValueKeepsTheWordsOfTheSource() {
        DefaultValue user = DEFAULTS.at(WEB, id("AnonymousUserName"), IisVersion.V5_0, DefaultValue.Kind.DOCUMENTED)
                .orElseThrow();

        assertThat(user.value()).isEmpty();
        assertThat(user.text()).isEqualTo("IUSR_Local machine name");
        assertThat(DEFAULTS.at("/LM/W3SVC", id("ScriptMaps"), IisVersion.V4_0, DefaultValue.Kind.INSTALLED)
                        .orElseThrow()
                        .value())
                .as("one entry of a list is not the list")
                .isEmpty();
    }

    @Test
    void otherVersionsAndUnknownPropertiesHaveNoFacts() {
        assertThat(DEFAULTS.at(WEB, id("AspBufferingOn"), IisVersion.V6_0, DefaultValue.Kind.DOCUMENTED))
                .isEmpty();
        assertThat(DEFAULTS.at(WEB, 70_000, IisVersion.V5_0, DefaultValue.Kind.DOCUMENTED))
                .isEmpty();
        assertThat(DEFAULTS.of(70_000)).isEmpty();
    }

    @Test
    void aValueInForceGoesBeforeTheDefaultAndAnInstalledValueIsNone() {
        long buffering = id("AspBufferingOn");
        Metabase nothing = MetabaseTree.of(List.of(Key.of(WEB, List.of())));
        Metabase off = MetabaseTree.of(List.of(Key.of(
                WEB, List.of(Catalogue.standard().byId(buffering).orElseThrow().property(new Value.Dword(0))))));
        KeyPath site = KeyPath.of("w3svc/1");

        assertThat(DEFAULTS.effectiveOrDefault(nothing, site, buffering, IisVersion.V4_0))
                .contains(new Value.Dword(0));
        assertThat(DEFAULTS.effectiveOrDefault(nothing, site, buffering, IisVersion.V5_0))
                .contains(new Value.Dword(1));
        assertThat(DEFAULTS.effectiveOrDefault(off, site, buffering, IisVersion.V5_0))
                .contains(new Value.Dword(0));
        assertThat(DEFAULTS.effectiveOrDefault(nothing, WEB, id("AuthFlags"), IisVersion.V5_0))
                .contains(new Value.Dword(1));
        assertThat(DEFAULTS.effectiveOrDefault(nothing, WEB, id("AnonymousUserName"), IisVersion.V5_0))
                .isEmpty();
    }

    @Test
    void everyFactIsOfAKnownPropertyInItsTypeAndHasASource() {
        assertThat(facts()).hasSizeGreaterThan(900).allSatisfy(fact -> {
            PropertyDefinition property =
                    Catalogue.standard().byId(fact.propertyId()).orElseThrow();
            fact.value()
                    .ifPresent(value ->
                            assertThat(value.type()).as(property.name()).isEqualTo(property.type()));
            assertThat(fact.source()).containsPattern("Q[0-9]{6}|DOC(4|5|51|6)\\b|Whistler|WB");
            assertThat(fact.text()).doesNotContain("\t");
        });
    }

    @Test
    void aBooleanIsZeroOrOne() {
        assertThat(facts())
                .filteredOn(fact -> Catalogue.standard()
                        .byId(fact.propertyId())
                        .orElseThrow()
                        .isBoolean())
                .filteredOn(fact -> fact.value().isPresent())
                .isNotEmpty()
                .allSatisfy(fact ->
                        assertThat(((Value.Dword) fact.value().get()).number()).isBetween(0L, 1L));
    }

    @Test
    void noFactIsThereTwice() {
        Set<String> seen = new HashSet<>();

        assertThat(facts())
                .allSatisfy(
                        fact -> assertThat(seen.add(fact.propertyId() + fact.level() + fact.version() + fact.kind()))
                                .as("%s", fact)
                                .isTrue());
    }

    @Test
    void aSecretHasNoDefaultValueButTheEmptyOne() {
        assertThat(facts())
                .filteredOn(fact -> Catalogue.standard()
                        .byId(fact.propertyId())
                        .orElseThrow()
                        .attributes()
                        .secure())
                .isNotEmpty()
                .allSatisfy(fact ->
                        assertThat(fact.value().map(Value::display).orElse("")).isEmpty());
    }
}
