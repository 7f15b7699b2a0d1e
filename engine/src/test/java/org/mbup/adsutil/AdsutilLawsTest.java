package org.mbup.adsutil;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.mbup.format.ReadOptions;
import org.mbup.format.text.EnumTextFormat;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Value;
import org.mbup.metabase.WorkingCopy;
import org.mbup.schema.Catalogue;
import org.mbup.schema.PropertyDefinition;

/** What must hold for every metabase and every edit. */
class AdsutilLawsTest {

    private static final List<PropertyDefinition> DEFINITIONS =
            Catalogue.standard().properties();

    @Provide
    Arbitrary<Metabase> metabases() {
        return org.mbup.testing.Arbitrary.wholeMetabases();
    }

    /** A property anywhere, and one to put there; often of the same id, sometimes of an odd kind. */
    @Provide
    Arbitrary<Edit> puts() {
        Arbitrary<org.mbup.metabase.Property> published =
                Arbitraries.of(DEFINITIONS).flatMap(d -> values(d).map(d::property));
        return Combinators.combine(
                        org.mbup.testing.Arbitrary.paths(),
                        Arbitraries.oneOf(published, published, org.mbup.testing.Arbitrary.properties()),
                        Arbitraries.of(true, false))
                .as((path, property, present) -> new Edit.PutProperty(
                        path,
                        present ? Optional.of(property.withValue(other(property.value()))) : Optional.empty(),
                        property));
    }

    private static Value other(Value value) {
        return value instanceof Value.Dword number ? new Value.Dword(number.number() ^ 1) : new Value.Text("before");
    }

    private static Arbitrary<Value> values(PropertyDefinition definition) {
        return org.mbup.testing.Arbitrary.values()
                .map(value -> definition.isBoolean() && value instanceof Value.Dword number
                        ? new Value.Dword(number.number() % 2)
                        : value)
                .filter(value -> value.type() == definition.type());
    }

    @Property(tries = 200)
    void aWrittenEditThatIsReadAndRunIsTheSameEdit(@ForAll("puts") Edit edit) {
        Edit.PutProperty put = (Edit.PutProperty) edit;
        List<org.mbup.metabase.Property> before = put.before().stream().toList();
        boolean expressible = same(MetabaseTree.of(List.of(Key.of(put.path(), before))), put);
        Statistics.label("expressible")
                .collect(expressible)
                .coverage(c -> c.check(true).percentage(p -> p > 20));
        Metabase after = MetabaseTree.of(List.of(Key.of(put.path(), List.of(put.after()))));
        same(after, new Edit.RemoveProperty(put.path(), put.after()));
    }

    private static boolean same(Metabase before, Edit edit) {
        List<AdsutilCommand> commands = AdsutilWriter.write(edit).stream()
                .map(AdsutilParser::parse)
                .flatMap(Optional::stream)
                .toList();
        assertThat(commands).hasSizeLessThanOrEqualTo(1);
        for (AdsutilCommand command : commands) {
            AdsutilResult result = Adsutil.run(before, command, IisVersion.V5_0);
            assertThat(result.ok()).isTrue();
            assertThat(result.edits()).hasSize(1);
            Edit made = result.edits().get(0);
            assertThat(made.path()).isEqualTo(edit.path());
            assertThat(applied(before, made)).isTrue();
            assertThat(propertyOf(made).sameData(propertyOf(edit))).isTrue();
        }
        return !commands.isEmpty();
    }

    private static boolean applied(Metabase before, Edit edit) {
        WorkingCopy copy = new WorkingCopy(before);
        copy.apply(edit);
        return !copy.journal().isEmpty();
    }

    private static org.mbup.metabase.Property propertyOf(Edit edit) {
        return edit instanceof Edit.PutProperty put ? put.after() : ((Edit.RemoveProperty) edit).before();
    }

    @Property(tries = 100)
    void runningIsPureAndTheSecondSetChangesNothing(@ForAll("puts") Edit edit) {
        Edit.PutProperty put = (Edit.PutProperty) edit;
        WorkingCopy copy = new WorkingCopy(
                MetabaseTree.of(List.of(Key.of(put.path(), put.before().stream().toList()))));
        for (String line : AdsutilWriter.write(edit)) {
            Optional<AdsutilCommand> command = AdsutilParser.parse(line);
            if (command.isPresent()) {
                copy.apply(Adsutil.run(copy, command.get(), IisVersion.V5_0).edits());
                assertThat(Adsutil.run(copy, command.get(), IisVersion.V5_0).edits())
                        .isEmpty();
            }
        }
    }

    @Property(tries = 150)
    void whatEnumAllPrintsIsReadBackAsTheSameMetabase(@ForAll("metabases") Metabase generated, @ForAll boolean wide) {
        Metabase metabase = expressible(generated);
        Assume.that(metabase.keys().size() > 1
                || !metabase.key(KeyPath.LM).orElseThrow().properties().isEmpty());
        AdsutilCommand all = AdsutilParser.parse(List.of("enum_all", "/"));
        String text = "C:\\>cscript adsutil.vbs enum_all /\r\n"
                + String.join(
                        "\r\n", Adsutil.run(metabase, all, IisVersion.V4_0).lines());
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;

        Metabase read = new EnumTextFormat()
                .read(text.getBytes(charset), ReadOptions.of("export.txt"))
                .snapshot()
                .metabase();

        assertThat(shown(read)).isEqualTo(shown(metabase));
    }

    @Example
    void theComparisonSeesALostProperty() {
        org.mbup.metabase.Property realm = Box.text("Realm", "x");
        Metabase full = MetabaseTree.of(List.of(Key.of(KeyPath.LM, List.of(realm))));

        assertThat(shown(full)).isNotEqualTo(shown(MetabaseTree.of(List.of(Key.of(KeyPath.LM, List.of())))));
        assertThat(shown(expressible(full))).isEqualTo(shown(full));
    }

    /** The generated tree without what the text cannot tell: secrets, bytes, odd kinds and odd truth values. */
    private static Metabase expressible(Metabase metabase) {
        List<Key> keys = new ArrayList<>();
        if (metabase.key(KeyPath.LM).isEmpty()) {
            keys.add(Key.of(KeyPath.LM, List.of()));
        }
        for (Key key : metabase.keys()) {
            keys.add(Key.of(
                    key.path(),
                    key.properties().stream().filter(AdsutilLawsTest::isTold).toList()));
        }
        return MetabaseTree.of(keys);
    }

    private static boolean isTold(org.mbup.metabase.Property property) {
        boolean oddTruth = property.value() instanceof Value.Dword number && number.number() > 1;
        return Catalogue.standard()
                        .byId(property.id())
                        .filter(known -> known.type() == property.type()
                                && known.property(property.value()).sameData(property))
                        .filter(known -> !(known.isBoolean() && oddTruth))
                        .isPresent()
                && property.type() != org.mbup.metabase.DataType.BINARY
                && !Catalogue.standard().secret(property);
    }

    private static List<String> shown(Metabase metabase) {
        return metabase.subtree(KeyPath.ROOT).stream()
                .map(key -> key.path().folded()
                        + key.properties().stream()
                                .map(p -> p.id() + "/" + p.userType() + "/" + p.attributes() + "/" + p.value())
                                .sorted()
                                .collect(Collectors.toList()))
                .toList();
    }
}
