package org.mbup.metabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetabaseTest {

    private static final long ID = 6032;

    private static Property providers(String value, Attributes attributes) {
        return new Property(ID, "NTAuthenticationProviders", UserType.FILE, attributes, new Value.Text(value));
    }

    private static Key key(String path, Property... properties) {
        return Key.of(KeyPath.absolute(path), List.of(properties));
    }

    private static String effective(Metabase metabase, String path) {
        return metabase.effective(KeyPath.absolute(path), ID)
                .map(found -> found.property().value().display() + " from " + found.from())
                .orElse("nothing");
    }

    @Test
    void anInheritableValueReachesTheKeysBelowEvenThoseThatAreNotThere() {
        Metabase metabase = MetabaseTree.of(List.of(key("/LM/W3SVC", providers("NTLM", Attributes.INHERIT))));
        assertThat(effective(metabase, "/LM/W3SVC/1/ROOT")).isEqualTo("NTLM from /LM/W3SVC");
        assertThat(effective(metabase, "/LM/w3svc")).isEqualTo("NTLM from /LM/w3svc");
        assertThat(effective(metabase, "/LM/MSFTPSVC")).isEqualTo("nothing");
        assertThat(effective(metabase, "/LM")).isEqualTo("nothing");
    }

    @Test
    void theNearestInheritableValueWins() {
        Metabase metabase = MetabaseTree.of(List.of(
                key("/LM/W3SVC", providers("NTLM", Attributes.INHERIT)),
                key("/LM/W3SVC/1", providers("Negotiate", Attributes.INHERIT.and(Attributes.SECURE))),
                key("/LM/W3SVC/1/ROOT")));
        assertThat(effective(metabase, "/LM/W3SVC/1/ROOT/a")).isEqualTo("Negotiate from /LM/W3SVC/1");
        assertThat(effective(metabase, "/LM/W3SVC/10")).isEqualTo("NTLM from /LM/W3SVC");
    }

    @Test
    void aValueWithoutInheritHoldsAtItsKeyAndHidesNothingBelow() {
        Metabase metabase = MetabaseTree.of(List.of(
                key("/LM/W3SVC", providers("NTLM", Attributes.INHERIT)),
                key("/LM/W3SVC/1", providers("Negotiate", Attributes.NONE))));
        assertThat(effective(metabase, "/LM/W3SVC/1")).isEqualTo("Negotiate from /LM/W3SVC/1");
        assertThat(effective(metabase, "/LM/W3SVC/1/ROOT")).isEqualTo("NTLM from /LM/W3SVC");
    }

    @Test
    void aValueOfTheRootReachesEveryKey() {
        Metabase metabase = MetabaseTree.of(List.of(key("/", providers("NTLM", Attributes.INHERIT))));
        assertThat(effective(metabase, "/LM")).isEqualTo("NTLM from /");
    }

    @Test
    void aSubtreeIsTheKeyAndAllBelowInPathOrder() {
        Metabase metabase = MetabaseTree.of(List.of(
                key("/LM/W3SVC/10"),
                key("/LM/W3SVC/1/ROOT"),
                key("/LM/W3SVC/1"),
                key("/LM/W3SVC"),
                key("/LM/W3SVC/1a"),
                key("/LM/w3svc/1/root/b/c")));
        assertThat(metabase.subtree(KeyPath.of("w3svc/1")))
                .extracting(key -> key.path().toString())
                .containsExactly("/LM/W3SVC/1", "/LM/W3SVC/1/ROOT", "/LM/w3svc/1/root/b/c");
        assertThat(metabase.children(KeyPath.of("w3svc")))
                .extracting(key -> key.path().name())
                .containsExactly("1", "10", "1a");
        assertThat(metabase.subtree(KeyPath.of("w3svc/7"))).isEmpty();
        assertThat(metabase.subtree(KeyPath.ROOT)).hasSize(6);
    }

    @Test
    void aKeyIsThereOnceWhateverItsLetterCase() {
        List<Key> keys = List.of(key("/LM/W3SVC"), key("/LM/w3svc"));
        assertThatThrownBy(() -> MetabaseTree.of(keys)).hasMessageContaining("is there twice");
    }

    @Test
    void theVersionComesFromTheLabelElseFromTheInfoKey() {
        Property major =
                new Property(1101, "MajorIIsVersionNumber", UserType.SERVER, Attributes.NONE, new Value.Dword(5));
        Property minor =
                new Property(1102, "MinorIIsVersionNumber", UserType.SERVER, Attributes.NONE, new Value.Dword(1));
        List<Key> keys = List.of(key("/LM/W3SVC/Info", major, minor));
        assertThat(MetabaseTree.of(keys).iisVersion()).contains(IisVersion.V5_1);
        assertThat(MetabaseTree.of(keys, Optional.of(IisVersion.V4_0)).iisVersion())
                .contains(IisVersion.V4_0);
        assertThat(MetabaseTree.of(List.of()).iisVersion()).isEmpty();
    }
}
