package org.mbup.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseDiff;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Value;
import org.mbup.metabase.WorkingCopy;

/** The laws every operation keeps on every metabase. */
class OperationLawsTest {

    private static final long PROVIDERS = 6032;
    private static final PropertySpec PROVIDERS_SPEC = PropertySpec.named("NTAuthenticationProviders");
    private static final Value NTLM = new Value.Text("NTLM");
    private static final Value NEGOTIATE = new Value.Text("Negotiate,NTLM");

    @Provide
    Arbitrary<Metabase> metabases() {
        return org.mbup.testing.Arbitrary.metabases();
    }

    @Provide
    Arbitrary<KeyPath> paths() {
        return org.mbup.testing.Arbitrary.paths().filter(path -> path.depth() > 1);
    }

    @Provide
    Arbitrary<Operation> operations() {
        return Combinators.combine(paths(), Arbitraries.integers().between(0, 19), Arbitraries.of(true, false))
                .as(OperationLawsTest::operation);
    }

    private static Operation operation(KeyPath path, int kind, boolean flag) {
        PropertySpec scripts = PropertySpec.named("ScriptMaps");
        return switch (kind) {
            case 0 -> Operations.setProperty(path, PROVIDERS_SPEC, ValueSpec.of("NTLM"), true);
            case 1 ->
                Operations.setProperty(path, PropertySpec.custom("Acme", 70_000, "MULTISZ"), ValueSpec.list("a"), true);
            case 2 ->
                Operations.addProperty(
                        path, PROVIDERS_SPEC, ValueSpec.of("x"), Optional.of("IIsWebDirectory"), Optional.empty());
            case 3 -> Operations.deleteProperty(path, scripts);
            case 4 -> Operations.createKey(path, flag ? Optional.of("IIsWebServer") : Optional.empty());
            case 5 -> Operations.deleteKey(path);
            case 6 ->
                Operations.preserveProperty(
                        path,
                        PropertySpec.named("AspBufferingOn"),
                        ValueSpec.of("TRUE"),
                        flag ? Optional.of(ValueSpec.of("FALSE")) : Optional.empty());
            case 7 -> negotiate(path, flag);
            case 8 -> Operations.appendListItem(path, scripts, ".new,n.dll,1", Optional.of(".pl,p,1"), flag, false);
            case 9 -> Operations.convertScriptMapVerbs(flag ? KeyPath.LM : path);
            case 10 -> Operations.markObsolete(path, scripts, Optional.empty(), "ignored", flag);
            case 11 -> Operations.removeListItem(path, scripts, ".pl,p,1", Optional.empty(), flag, !flag);
            case 12 -> Operations.setFlags(path, PropertySpec.named("AuthFlags"), "AuthAnonymous | AuthNTLM");
            case 13 -> Operations.normaliseProviders(flag ? KeyPath.LM : path);
            case 14 -> Operations.removeScriptMaps(path, List.of(".asp", ".pl"), flag);
            case 15 -> Operations.deduplicateScriptMaps(path, flag);
            case 16 -> Operations.requireScriptMapVerbs(path, ".asp", List.of("GET", "POST"));
            case 17 -> Operations.preserveKey(path, "stays");
            case 18 ->
                Operations.moveSwitch(
                        flag ? KeyPath.LM : path,
                        PropertySpec.named("AspBufferingOn"),
                        PropertySpec.named("AuthFlags"),
                        ValueSpec.of("4"),
                        ValueSpec.of("5"));
            default -> Operations.upgradeVersion(IisVersion.V4_0, IisVersion.V5_0);
        };
    }

    private static Operation negotiate(KeyPath path, boolean includeLower) {
        return Operations.replaceValue(
                path, PROVIDERS_SPEC, ValueSpec.of("NTLM"), ValueSpec.of("Negotiate,NTLM"), includeLower);
    }

    private static WorkingCopy applied(Metabase before, Operation operation) {
        WorkingCopy copy = new WorkingCopy(before);
        copy.apply(operation.run(before).edits());
        return copy;
    }

    @Property(tries = 200)
    void aSecondRunIsEmpty(@ForAll("metabases") Metabase before, @ForAll("operations") Operation operation) {
        assertThat(operation.validate()).isEmpty();
        assertThat(operation.run(applied(before, operation)).edits()).isEmpty();
    }

    @Property(tries = 200)
    void theInversesInReverseOrderRestoreEverything(
            @ForAll("metabases") Metabase before, @ForAll("operations") Operation operation) {
        WorkingCopy copy = applied(before, operation);
        List<Edit> edits = new ArrayList<>(copy.journal());
        assertThat(edits).isEqualTo(operation.run(before).edits());
        Metabase stored = MetabaseTree.of(copy.keys(), copy.versionLabel());
        WorkingCopy undone = new WorkingCopy(stored);
        Collections.reverse(edits);
        edits.forEach(edit -> undone.apply(edit.inverse()));
        assertThat(MetabaseDiff.diff(before, undone)).isEmpty();
        assertThat(undone.versionLabel()).isEqualTo(before.versionLabel());
        assertThat(spellings(undone)).containsExactlyInAnyOrderElementsOf(spellings(before));
    }

    @Property(tries = 200)
    void aRunChangesNothingByItself(@ForAll("metabases") Metabase before, @ForAll("operations") Operation operation) {
        WorkingCopy copy = new WorkingCopy(before);
        Outcome first = operation.run(copy);
        assertThat(copy.journal()).isEmpty();
        assertThat(operation.run(copy)).isEqualTo(first);
    }

    @Property(tries = 150)
    void noEditIsWithoutEffect(@ForAll("metabases") Metabase before, @ForAll("operations") Operation operation) {
        Outcome outcome = operation.run(before);
        assertThat(MetabaseDiff.diff(before, applied(before, operation))).hasSameSizeAs(outcome.edits());
    }

    @Property(tries = 150)
    void letterCaseOfPathsAndOrderOfKeysDoNotCount(
            @ForAll("metabases") Metabase before, @ForAll("operations") Operation operation, @ForAll Random random) {
        List<Key> shuffled =
                new ArrayList<>(org.mbup.testing.Arbitrary.inCapitals(before).keys());
        Collections.shuffle(shuffled, random);
        Metabase other = MetabaseTree.of(shuffled, before.versionLabel());
        assertThat(operation.run(other)).isEqualTo(operation.run(before));
        assertThat(MetabaseDiff.same(applied(before, operation), applied(other, operation)))
                .isTrue();
    }

    @Property(tries = 150)
    void twoOperationsInOneRunAreTwoRuns(
            @ForAll("metabases") Metabase before,
            @ForAll("operations") Operation first,
            @ForAll("operations") Operation second) {
        WorkingCopy together = applied(before, first);
        together.apply(second.run(together).edits());
        Metabase stored = MetabaseTree.of(
                applied(before, first).keys(), applied(before, first).versionLabel());
        assertThat(MetabaseDiff.same(together, applied(stored, second))).isTrue();
    }

    @Property(tries = 150)
    void preservingNeverChangesAnExplicitValue(@ForAll("metabases") Metabase before, @ForAll("paths") KeyPath path) {
        Outcome outcome = operation(path, 6, true).run(before);
        for (Edit edit : outcome.edits()) {
            assertThat(edit)
                    .isInstanceOfSatisfying(
                            Edit.PutProperty.class,
                            put -> assertThat(put.before()).isEmpty());
        }
        List<KeyPath> told = outcome.findings().stream().map(Finding::path).toList();
        before.keysWith(7000)
                .filter(key -> key.path().isWithin(path))
                .filter(key -> !key.property(7000).orElseThrow().value().equals(new Value.Dword(1)))
                .forEach(key -> assertThat(told).contains(key.path()));
    }

    @Property(tries = 150)
    void theProvidersChangeOnlyWhereTheyWereExactlyNtlm(
            @ForAll("metabases") Metabase before, @ForAll("paths") KeyPath path, @ForAll boolean includeLower) {
        WorkingCopy after = applied(before, negotiate(path, includeLower));
        for (Key key : before.keys()) {
            boolean asked =
                    key.path().equals(path) || includeLower && key.path().isWithin(path);
            Value old = value(before, key.path());
            Value expected = asked && NTLM.equals(old) ? NEGOTIATE : old;
            assertThat(value(after, key.path())).isEqualTo(expected);
        }
        assertThat(after.keys()).hasSameSizeAs(before.keys());
    }

    private static Value value(Metabase metabase, KeyPath path) {
        return metabase.explicit(path, PROVIDERS).map(p -> p.value()).orElse(null);
    }

    @Property(tries = 150)
    void whereNothingAboveChangedNothingIsInForceThatWasNot(
            @ForAll("metabases") Metabase before, @ForAll("operations") Operation operation) {
        WorkingCopy after = applied(before, operation);
        List<KeyPath> changed =
                MetabaseDiff.diff(before, after).stream().map(Edit::path).toList();
        for (Key key : before.keys()) {
            if (changed.stream().noneMatch(path -> key.path().isWithin(path))) {
                for (long id : List.of(PROVIDERS, 6014L, 7000L)) {
                    assertThat(after.effective(key.path(), id)).isEqualTo(before.effective(key.path(), id));
                }
            }
        }
    }

    @Test
    void anOperationThatIsNeverDoneIsNoticed() {
        Operation endless = new Operation() {
            @Override
            public String describe() {
                return "add a letter each time";
            }

            @Override
            public List<String> validate() {
                return List.of();
            }

            @Override
            public Outcome run(Metabase metabase) {
                String now = metabase.explicit(KeyPath.LM, 6001)
                        .map(p -> p.value().display())
                        .orElse("");
                return Operations.setProperty(KeyPath.LM, PropertySpec.named("Realm"), ValueSpec.of(now + "x"), true)
                        .run(metabase);
            }
        };
        assertThatThrownBy(() -> Server.after(Server.iis4().metabase(), endless))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not done after one run");
    }

    private static List<String> spellings(Metabase metabase) {
        return metabase.keys().stream().map(key -> key.path().toString()).toList();
    }
}
