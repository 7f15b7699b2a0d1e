package org.mbup.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;
import org.mbup.testing.Arbitrary;

/** Laws of what is shown, for generated metabases and configurations. */
class WireLawsTest {

    @Property(tries = 200)
    void theLinesAreTheListInItsOrderAndLetterCase(@ForAll("configurations") Authentication configuration) {
        orderAndCase(configuration, IisVersion.V5_0, Challenge::of);
        orderAndCase(configuration, IisVersion.V4_0, Challenge::of);
    }

    /** Writers that sort, fold or put Basic first, as an implementation well might. */
    @Example
    void theLawCatchesWhatWouldBreakIt() {
        Authentication configuration = configuration(0x16, "NTLM,Negotiate,ntlm");
        List<Function<List<Challenge>, List<Challenge>>> faults = List.of(
                lines -> lines.stream()
                        .sorted((a, b) -> a.name().compareTo(b.name()))
                        .toList(),
                lines -> lines.stream().map(WireLawsTest::lower).toList(),
                WireLawsTest::reversed,
                lines -> lines.subList(1, lines.size()),
                lines -> new ArrayList<>(lines.stream().distinct().limit(1).toList()));
        for (Function<List<Challenge>, List<Challenge>> fault : faults) {
            assertThatThrownBy(() -> orderAndCase(
                            configuration,
                            IisVersion.V5_0,
                            (auth, version) -> fault.apply(Challenge.of(auth, version))))
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static void orderAndCase(
            Authentication configuration,
            IisVersion version,
            BiFunction<Authentication, IisVersion, List<Challenge>> lines) {
        List<String> expected = new ArrayList<>();
        if (configuration.integrated()) {
            Arrays.stream(configuration.providerList().split(","))
                    .filter(entry -> !entry.isBlank())
                    .forEach(expected::add);
        }
        if (configuration.digest(version)) {
            expected.add("Digest");
        }
        if (configuration.basic()) {
            expected.add("Basic");
        }
        assertThat(lines.apply(configuration, version).stream().map(Challenge::name))
                .containsExactlyElementsOf(expected);
    }

    @Property(tries = 200)
    void noLineEverEndsEarly(
            @ForAll("configurations") Authentication configuration, @ForAll String realm, @ForAll String host) {
        Authentication odd = new Authentication(
                configuration.flags() | 2, realm + "," + host, Authentication.Origin.BELOW, realm, "", 0, true);
        for (Challenge challenge : Challenge.of(odd, IisVersion.V5_0)) {
            assertThat(challenge.line(host).chars()).noneMatch(Character::isISOControl);
        }
    }

    @Property(tries = 200)
    void turningOneThingOnNeverTakesALineAway(@ForAll("configurations") Authentication configuration) {
        List<String> less = lines(configuration);
        for (long flag : new long[] {1, 2, 4, 16}) {
            Authentication more = configuration(configuration.flags() | flag, configuration.providerList());
            assertThat(lines(more).stream().filter(less::contains).distinct())
                    .containsExactlyElementsOf(new LinkedHashSet<>(less));
        }
    }

    @Property(tries = 200)
    void oneClimbFindsWhatTheMetabaseSaysIsInForce(
            @ForAll("metabases") Metabase metabase, @ForAll("paths") KeyPath path) {
        InForce found = InForce.at(metabase, path, IisVersion.V5_0, Ids.authentication());
        for (long id : Ids.authentication()) {
            assertThat(found.set(id)).isEqualTo(metabase.effective(path, id));
        }
    }

    @Property(tries = 100)
    void whatIsShownDependsOnValuesInForceAlone(@ForAll("metabases") Metabase metabase, @ForAll("paths") KeyPath path) {
        assertThat(view(onlyInForce(metabase, path), path).logon().lines())
                .isEqualTo(view(metabase, path).logon().lines());
        assertThat(view(onlyInForce(metabase, path), path).page())
                .isEqualTo(view(metabase, path).page());
    }

    /** The same values, all set at the path itself and nowhere else. */
    private static Metabase onlyInForce(Metabase metabase, KeyPath path) {
        List<org.mbup.metabase.Property> values = new ArrayList<>();
        for (long[] ids : List.of(Ids.authentication(), Ids.page())) {
            for (long id : ids) {
                metabase.effective(path, id).ifPresent(found -> values.add(found.property()));
            }
        }
        return MetabaseTree.of(List.of(Key.of(path, values)));
    }

    @Property(tries = 100)
    void letterCaseOfKeyPathsChangesNothing(@ForAll("metabases") Metabase metabase) {
        Metabase shouted = Arbitrary.inCapitals(metabase);
        assertThat(effect(shouted, shouted).equals(effect(metabase, metabase))).isTrue();
    }

    @Property(tries = 100)
    void withNothingChangedTheLogonIsTheSameUnderTheSameRules(@ForAll("metabases") Metabase metabase) {
        WireEffect effect = WireEffect.compare(
                new Side(metabase, IisVersion.V5_0),
                new Side(metabase, IisVersion.V5_0),
                Side.cleanIis5(),
                Optional.empty());
        assertThat(effect.changed()).isFalse();
    }

    @Property(tries = 100)
    void everyToldKeyIsToldOnceAndHasWhatItsGroupSays(@ForAll("metabases") Metabase metabase) {
        WireEffect effect = effect(metabase, metabase);
        List<KeyPath> told =
                effect.logons().stream().flatMap(group -> group.keys().stream()).toList();
        assertThat(new TreeSet<>(told)).hasSameSizeAs(told);
        for (Compared<Logon> group : effect.logons()) {
            for (KeyPath key : group.keys()) {
                assertThat(Logon.of(Authentication.at(metabase, key, IisVersion.V5_0), IisVersion.V5_0, group.hosts()))
                        .isEqualTo(group.after());
            }
        }
    }

    private static WireEffect effect(Metabase before, Metabase after) {
        return WireEffect.compare(
                new Side(before, IisVersion.V4_0),
                new Side(after, IisVersion.V5_0),
                Side.cleanIis5(),
                Optional.of("WEB1"));
    }

    private static WireView view(Metabase metabase, KeyPath path) {
        return WireView.at(metabase, path, IisVersion.V5_0, HostMatch.COMPUTER);
    }

    private static List<String> lines(Authentication configuration) {
        return Challenge.of(configuration, IisVersion.V5_0).stream()
                .map(Challenge::line)
                .toList();
    }

    private static Challenge lower(Challenge line) {
        return new Challenge(line.scheme(), line.name().toLowerCase(Locale.ROOT), line.realm(), line.doubt());
    }

    private static List<Challenge> reversed(List<Challenge> lines) {
        List<Challenge> turned = new ArrayList<>(lines);
        Collections.reverse(turned);
        return turned;
    }

    private static Authentication configuration(long flags, String list) {
        return new Authentication(flags, list, Authentication.Origin.SERVICE, "", "", 128, true);
    }

    @Provide
    static net.jqwik.api.Arbitrary<Authentication> configurations() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 31),
                        Arbitraries.of("NTLM", "Negotiate", "ntlm", " NTLM", "negotiate ", "Kerberos", "", "Basic")
                                .list()
                                .ofMaxSize(5))
                .as((flags, entries) -> configuration(flags, String.join(",", entries)));
    }

    @Provide
    static net.jqwik.api.Arbitrary<KeyPath> paths() {
        return Arbitraries.of("w3svc/1/ROOT", "w3svc/1/root/a", "W3SVC/2/ROOT/a/b", "w3svc/2", "w3svc/1/ROOT/x/y")
                .map(KeyPath::of);
    }

    /** Web services with two sites, in which every property that is looked at may be set anywhere, inherited or not. */
    @Provide
    static net.jqwik.api.Arbitrary<Metabase> metabases() {
        net.jqwik.api.Arbitrary<List<org.mbup.metabase.Property>> properties = Combinators.combine(
                        property("AuthFlags", Arbitraries.longs().between(0, 31).map(Value.Dword::new)),
                        property(
                                "NTAuthenticationProviders",
                                Arbitraries.of("NTLM", "Negotiate,NTLM", "ntlm", "Negotiate, NTLM", "")
                                        .map(Value.Text::new)),
                        property("AccessFlags", Arbitraries.of(1L, 4L, 513L).map(Value.Dword::new)),
                        property(
                                "ScriptMaps",
                                Arbitraries.of(".asp,x,1,PUT,DELETE", ".asp,x,1,GET", ".asp,x,1", ".htr,x,1")
                                        .map(Value.Multi::of)),
                        property(
                                "DefaultDoc",
                                Arbitraries.of("a.htm", "b.htm,c.htm").map(Value.Text::new)))
                .as((a, b, c, d, e) ->
                        Stream.of(a, b, c, d, e).flatMap(Optional::stream).toList());
        List<String> keys = List.of(
                "", "w3svc", "w3svc/1", "w3svc/1/ROOT", "w3svc/1/ROOT/a", "w3svc/2", "w3svc/2/ROOT", "w3svc/2/ROOT/a");
        return properties.list().ofSize(keys.size()).map(all -> {
            List<Key> made = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                made.add(Key.of(KeyPath.of(keys.get(i)), all.get(i)));
            }
            return MetabaseTree.of(made);
        });
    }

    private static net.jqwik.api.Arbitrary<Optional<org.mbup.metabase.Property>> property(
            String name, net.jqwik.api.Arbitrary<? extends Value> values) {
        return Combinators.combine(values, Arbitraries.of(Attributes.INHERIT, Attributes.INHERIT, Attributes.NONE))
                .as((value, attributes) -> {
                    org.mbup.metabase.Property plain =
                            Catalogue.standard().byName(name).orElseThrow().property(value);
                    return new org.mbup.metabase.Property(plain.id(), name, plain.userType(), attributes, value);
                })
                .optional(0.5);
    }
}
