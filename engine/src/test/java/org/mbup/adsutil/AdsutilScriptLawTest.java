package org.mbup.adsutil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.mbup.compare.Comparison;
import org.mbup.compare.Difference;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseDiff;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Value;
import org.mbup.metabase.WorkingCopy;
import org.mbup.schema.Catalogue;

/** What must hold for every batch file that is written. */
class AdsutilScriptLawTest {

    @Provide
    Arbitrary<Metabase> metabases() {
        return org.mbup.testing.Arbitrary.wholeMetabases();
    }

    @Property(tries = 150)
    void runningTheFileLeavesWhatItSaysItLeaves(
            @ForAll("metabases") Metabase one, @ForAll("metabases") Metabase other) {
        AdsutilScript script = new AdsutilScript(one).edits(MetabaseDiff.diff(one, other));

        Metabase after = run(one, script.text());

        assertThat(Comparison.of(after, other).differences()).isEqualTo(script.leftOf(other));
        assertThat(script.text().split("\r\n")).hasSameSizeAs(script.lines()).allMatch(line -> !line.contains("\n"));
    }

    @Property(tries = 150)
    void nothingIsLeftOfWhatTheScriptCanSay(@ForAll("metabases") Metabase one, @ForAll("metabases") Metabase other) {
        Metabase before = expressible(one);
        Metabase after = expressible(other);
        AdsutilScript script = new AdsutilScript(before).edits(MetabaseDiff.diff(before, after));
        Statistics.label("calls")
                .collect(script.commands() > 0)
                .coverage(c -> c.check(true).percentage(p -> p > 50));

        assertThat(script.leftOf(after)).isEmpty();
        assertThat(Comparison.of(run(before, script.text()), after).differences())
                .isEmpty();
    }

    @Property(tries = 150)
    void noSecretIsEverWritten(@ForAll("metabases") Metabase one, @ForAll("metabases") Metabase other) {
        String text = new AdsutilScript(one)
                .edits(MetabaseDiff.diff(one, hidden(other)))
                .remainder(hidden(other))
                .text();

        assertThat(text).doesNotContain("hunter2");
    }

    @Example
    void aValueCannotBecomeACommand() {
        Edit put = put("ServerComment", "x\"&del c:\\*.* %~ ^");

        assertThat(AdsutilWriter.write(put))
                .allMatch(line -> line.matches("REM [A-Za-z ]+ .*"), "a plain word comes first")
                .anyMatch(line -> line.contains("%%~"));
    }

    @Example
    void aLineTheServerWouldRefuseBecomesARemark() {
        Edit put = put("ServerComment", "new");

        AdsutilScript script =
                new AdsutilScript(MetabaseTree.of(List.of(Key.of(KeyPath.LM, List.of())))).edits(List.of(put));

        assertThat(script.lines())
                .containsExactly("REM only where that was done by hand: cscript adsutil.vbs set w3svc/1/ServerComment"
                        + " \"new\"");
        assertThat(script.commands()).isZero();
    }

    private static Edit put(String name, String value) {
        return new Edit.PutProperty(KeyPath.of("w3svc/1"), java.util.Optional.empty(), Box.text(name, value));
    }

    private static Metabase run(Metabase metabase, String text) {
        WorkingCopy copy = new WorkingCopy(metabase);
        for (ScriptLine line : AdsutilParser.script(text, "law.cmd")) {
            AdsutilResult result = Adsutil.run(copy, line.command(), IisVersion.V5_0);
            assertThat(result.ok()).as(line.text() + " " + result.lines()).isTrue();
            copy.apply(result.edits());
        }
        return copy;
    }

    private static Metabase hidden(Metabase metabase) {
        return mapped(
                metabase,
                property -> Catalogue.standard().secret(property)
                        ? List.of(property.withValue(new Value.Text("hunter2")))
                        : List.of(property));
    }

    private static Metabase expressible(Metabase metabase) {
        return mapped(metabase, property -> says(property) ? List.of(property) : List.of());
    }

    private static Metabase mapped(
            Metabase metabase,
            java.util.function.Function<org.mbup.metabase.Property, List<org.mbup.metabase.Property>> each) {
        return MetabaseTree.of(
                metabase.keys().stream()
                        .map(key -> Key.of(
                                key.path(),
                                key.properties().stream()
                                        .flatMap(property -> each.apply(property).stream())
                                        .toList()))
                        .toList(),
                metabase.versionLabel());
    }

    private static boolean says(org.mbup.metabase.Property property) {
        return Catalogue.standard()
                        .byId(property.id())
                        .filter(known -> known.property(property.value()).sameData(property))
                        .filter(known -> !known.isBoolean() || Integer.parseInt(bits(property)) <= 1)
                        .isPresent()
                && !Catalogue.standard().secret(property)
                && !property.value().display().contains("\"");
    }

    private static String bits(org.mbup.metabase.Property property) {
        return property.value() instanceof Value.Dword number && number.number() <= 1 ? "1" : "2";
    }

    @Example
    void theComparisonWouldSeeALineThatIsMissing() {
        Metabase empty = MetabaseTree.of(List.of(Key.of(KeyPath.of("w3svc/1"), List.of())));
        Metabase full =
                MetabaseTree.of(List.of(Key.of(KeyPath.of("w3svc/1"), List.of(Box.text("ServerComment", "x")))));

        assertThat(new AdsutilScript(empty).leftOf(full))
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.ADDED);
    }
}
