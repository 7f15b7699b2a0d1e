package org.mbup.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EffectiveDiffTest {

    private static final KeyPath W3SVC = KeyPath.of("w3svc");

    @Provide
    Arbitrary<Metabase> metabases() {
        return org.mbup.testing.Arbitrary.metabases();
    }

    @net.jqwik.api.Property(tries = 200)
    void itIsWhatAskingEveryKeyComesTo(@ForAll("metabases") Metabase before, @ForAll("metabases") Metabase after) {
        assertThat(flat(EffectiveDiff.between(before, after))).isEqualTo(asked(before, after));
    }

    @net.jqwik.api.Property(tries = 50)
    void aMetabaseDoesNotDifferFromItself(@ForAll("metabases") Metabase metabase) {
        assertThat(EffectiveDiff.between(metabase, new WorkingCopy(metabase))).isEmpty();
    }

    @Test
    void aValueSetAboveIsInForceBelowExceptWhereAKeyHasItsOwn() {
        Metabase before = MetabaseTree.of(
                List.of(key("w3svc"), key("w3svc/1"), key("w3svc/1/root"), key("w3svc/3"), key("w3svc/3/root", "Own")));
        WorkingCopy after = new WorkingCopy(before);
        after.apply(new Edit.PutProperty(W3SVC, Optional.empty(), property("New", Attributes.INHERIT)));
        assertThat(EffectiveDiff.between(before, after)).singleElement().satisfies(change -> {
            assertThat(change.origin()).isEqualTo(W3SVC);
            assertThat(change.before()).isEmpty();
            assertThat(change.keys()).hasSize(4);
            assertThat(change.overriddenAt()).containsExactly(KeyPath.of("w3svc/3/root"));
        });
    }

    @Test
    void aValueThatIsNotInheritedHidesNothingFromTheKeysBelow() {
        Metabase before = MetabaseTree.of(List.of(
                key("w3svc"),
                Key.of(KeyPath.of("w3svc/1"), List.of(property("Own", Attributes.NONE))),
                key("w3svc/1/root")));
        WorkingCopy after = new WorkingCopy(before);
        after.apply(new Edit.PutProperty(W3SVC, Optional.empty(), property("New", Attributes.INHERIT)));
        assertThat(EffectiveDiff.between(before, after)).singleElement().satisfies(change -> {
            assertThat(change.keys()).containsExactly(W3SVC, KeyPath.of("w3svc/1/root"));
            assertThat(change.overriddenAt()).containsExactly(KeyPath.of("w3svc/1"));
        });
    }

    @Test
    void aValueThatGoesLetsTheOneAboveThrough() {
        Metabase before = MetabaseTree.of(List.of(key("w3svc", "Up"), key("w3svc/1", "Down"), key("w3svc/1/root")));
        WorkingCopy after = new WorkingCopy(before);
        KeyPath site = KeyPath.of("w3svc/1");
        after.apply(new Edit.RemoveProperty(site, property("Down", Attributes.INHERIT)));
        assertThat(EffectiveDiff.between(before, after)).singleElement().satisfies(change -> {
            assertThat(change.origin()).isEqualTo(site);
            assertThat(change.after().orElseThrow().from()).isEqualTo(W3SVC);
            assertThat(change.keys()).containsExactly(site, KeyPath.of("w3svc/1/root"));
        });
    }

    @Test
    void aWrongCountWouldBeNoticed() {
        Metabase before = MetabaseTree.of(List.of(key("w3svc"), key("w3svc/1")));
        WorkingCopy after = new WorkingCopy(before);
        after.apply(new Edit.PutProperty(W3SVC, Optional.empty(), property("New", Attributes.INHERIT)));
        List<EffectiveChange> shortened = EffectiveDiff.between(before, after).stream()
                .map(change -> new EffectiveChange(
                        change.id(),
                        change.property(),
                        change.origin(),
                        change.before(),
                        change.after(),
                        List.of(W3SVC),
                        List.of()))
                .toList();
        assertThat(flat(shortened)).isNotEqualTo(asked(before, after));
    }

    /** Every key and property that differs, told by asking for each. */
    private static Map<String, String> asked(Metabase before, Metabase after) {
        TreeSet<KeyPath> paths = new TreeSet<>();
        TreeSet<Long> ids = new TreeSet<>();
        for (Metabase metabase : List.of(before, after)) {
            for (Key key : metabase.keys()) {
                paths.add(key.path());
                key.properties().forEach(property -> ids.add(property.id()));
            }
        }
        Map<String, String> told = new TreeMap<>();
        for (KeyPath path : paths) {
            for (long id : ids) {
                Optional<Value> was =
                        before.effective(path, id).map(e -> e.property().value());
                Optional<Value> is =
                        after.effective(path, id).map(e -> e.property().value());
                if (!was.equals(is)) {
                    told.put(path.folded() + "#" + id, was + " -> " + is);
                }
            }
        }
        return told;
    }

    private static Map<String, String> flat(List<EffectiveChange> changes) {
        Map<String, String> told = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        for (EffectiveChange change : changes) {
            String values = change.before().map(e -> e.property().value()) + " -> "
                    + change.after().map(e -> e.property().value());
            for (KeyPath path : change.keys()) {
                String name = path.folded() + "#" + change.id();
                if (told.put(name, values) != null) {
                    twice.add(name);
                }
            }
        }
        assertThat(twice).isEmpty();
        return told;
    }

    private static Key key(String path, String... value) {
        return Key.of(
                KeyPath.of(path), value.length == 0 ? List.of() : List.of(property(value[0], Attributes.INHERIT)));
    }

    private static Property property(String value, Attributes attributes) {
        return new Property(6032, "NTAuthenticationProviders", UserType.FILE, attributes, new Value.Text(value));
    }
}
