package org.mbup.metabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class WorkingCopyTest {

    private static final KeyPath SITE = KeyPath.of("/LM/W3SVC/1");
    private final MetabaseTree base = MetabaseTree.of(
            List.of(key("/LM"), key("/LM/W3SVC"), key("/LM/W3SVC/1", text(1, "a"), text(2, "b"), text(3, "c"))),
            Optional.of(IisVersion.V4_0));
    private final WorkingCopy copy = new WorkingCopy(base);

    private static Property text(long id, String value) {
        return new Property(id, "P" + id, UserType.FILE, Attributes.INHERIT, new Value.Text(value));
    }

    private static Key key(String path, Property... properties) {
        return Key.of(KeyPath.absolute(path), List.of(properties));
    }

    @Test
    void theBaseIsNeverTouched() {
        copy.apply(new Edit.PutProperty(SITE, Optional.of(text(1, "a")), text(1, "z")));
        assertThat(copy.explicit(SITE, 1)).contains(text(1, "z"));
        assertThat(base.explicit(SITE, 1)).contains(text(1, "a"));
        assertThat(copy.touched()).containsExactly(SITE);
    }

    @Test
    void anEditThatDoesNotFitIsRefusedAndChangesNothing() {
        List<Edit> wrong = List.of(
                new Edit.PutProperty(SITE, Optional.empty(), text(1, "z")),
                new Edit.PutProperty(SITE, Optional.of(text(1, "other")), text(1, "z")),
                new Edit.PutProperty(SITE, Optional.of(text(9, "x")), text(9, "z")),
                new Edit.PutProperty(KeyPath.of("w3svc/9"), Optional.empty(), text(1, "z")),
                new Edit.RemoveProperty(SITE, text(1, "A")),
                new Edit.AddKey(SITE),
                new Edit.RemoveKey(SITE),
                new Edit.RemoveKey(KeyPath.of("w3svc")),
                new Edit.RemoveKey(KeyPath.of("w3svc/9")),
                new Edit.SetVersion(Optional.empty(), Optional.of(IisVersion.V5_0)));
        for (Edit edit : wrong) {
            assertThatThrownBy(() -> copy.apply(edit))
                    .isInstanceOfSatisfying(
                            EditConflictException.class,
                            e -> assertThat(e.edit()).isEqualTo(edit));
        }
        assertThat(copy.journal()).isEmpty();
        assertThat(MetabaseDiff.same(base, copy)).isTrue();
    }

    @Test
    void aConflictDoesNotTellASecret() {
        Property secret = new Property(5, "Pass", UserType.FILE, Attributes.SECURE, new Value.Text("hunter2"));
        assertThatThrownBy(() -> copy.apply(new Edit.RemoveProperty(SITE, secret)))
                .hasMessageContaining("Pass")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aListOfEditsIsAppliedAsAWholeOrNotAtAll() {
        List<Edit> edits = List.of(new Edit.AddKey(KeyPath.of("w3svc/2")), new Edit.AddKey(SITE));
        assertThatThrownBy(() -> copy.apply(edits)).isInstanceOf(EditConflictException.class);
        assertThat(copy.key(KeyPath.of("w3svc/2"))).isEmpty();
        assertThat(copy.journal()).isEmpty();
    }

    @Test
    void aPropertyPutBackReturnsToItsPlace() {
        copy.apply(new Edit.RemoveProperty(SITE, text(2, "b")));
        copy.apply(new Edit.PutProperty(SITE, Optional.empty(), text(7, "new")));
        copy.apply(new Edit.PutProperty(SITE, Optional.empty(), text(2, "b")));
        assertThat(copy.key(SITE).orElseThrow().properties())
                .extracting(Property::id)
                .containsExactly(1L, 2L, 3L, 7L);
    }

    @Test
    void aKeyThatOnlyWasNotListedCanBeTakenBackAndOneThatGotKeysBelowItCannot() {
        KeyPath below = KeyPath.of("w3svc/7/root");
        Metabase partial = MetabaseTree.of(List.of(Key.of(below, List.of())));
        WorkingCopy listed = new WorkingCopy(partial);
        listed.apply(new Edit.AddKey(below.parent()));
        assertThat(listed.journal()).containsExactly(new Edit.AddKey(below.parent(), true));
        listed.apply(listed.journal().get(0).inverse());
        assertThat(MetabaseDiff.same(partial, listed)).isTrue();

        WorkingCopy since = new WorkingCopy(MetabaseTree.of(List.of()));
        since.apply(new Edit.AddKey(below.parent()));
        Edit inverse = since.journal().get(0).inverse();
        since.apply(new Edit.AddKey(below));
        assertThatThrownBy(() -> since.apply(inverse)).isInstanceOf(EditConflictException.class);
    }

    @Test
    void rollingBackRestoresKeyAndSpelling() {
        for (long id = 3; id > 0; id--) {
            copy.apply(new Edit.RemoveProperty(SITE, base.explicit(SITE, id).orElseThrow()));
        }
        copy.apply(new Edit.RemoveKey(KeyPath.of("lm/w3svc/1")));
        copy.apply(new Edit.AddKey(KeyPath.of("lm/w3SVC/1")));
        assertThat(copy.key(SITE).orElseThrow().path()).hasToString("/lm/w3SVC/1");
        copy.rollbackTo(0);
        assertThat(copy.key(SITE).orElseThrow().properties())
                .isEqualTo(base.key(SITE).orElseThrow().properties());
        assertThat(copy.key(SITE).orElseThrow().path()).hasToString("/LM/W3SVC/1");
        assertThat(copy.journal()).isEmpty();
    }

    @Test
    void theJournalRecordsWhatWasReallyThere() {
        Property renamed = new Property(1, "otherName", UserType.FILE, Attributes.INHERIT, new Value.Text("a"));
        copy.apply(new Edit.PutProperty(KeyPath.of("lm/w3SVC/1"), Optional.of(renamed), text(1, "z")));
        assertThat(copy.journal()).containsExactly(new Edit.PutProperty(SITE, Optional.of(text(1, "a")), text(1, "z")));
        assertThat(copy.journal().get(0).path()).hasToString("/LM/W3SVC/1");
    }

    @Test
    void rollingBackToAMarkKeepsWhatCameBefore() {
        copy.apply(new Edit.SetVersion(Optional.of(IisVersion.V4_0), Optional.of(IisVersion.V5_0)));
        int mark = copy.journal().size();
        copy.apply(new Edit.AddKey(KeyPath.of("w3svc/2")));
        copy.rollbackTo(mark);
        assertThat(copy.versionLabel()).contains(IisVersion.V5_0);
        assertThat(copy.key(KeyPath.of("w3svc/2"))).isEmpty();
        assertThatThrownBy(() -> copy.rollbackTo(2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> copy.rollbackTo(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void questionsSeeAddedChangedAndRemovedKeys() {
        KeyPath added = KeyPath.of("w3svc/0");
        copy.apply(new Edit.AddKey(added));
        copy.apply(new Edit.PutProperty(added, Optional.empty(), text(1, "x")));
        copy.apply(new Edit.RemoveProperty(SITE, text(1, "a")));
        assertThat(copy.keysWith(1)).extracting(Key::path).containsExactly(added);
        assertThat(copy.children(KeyPath.of("w3svc"))).extracting(Key::path).containsExactly(added, SITE);
        assertThat(copy.subtree(KeyPath.LM)).hasSize(4);
        assertThat(copy.keys()).extracting(Key::path).last().isEqualTo(added);
    }

    @Test
    void manyAddedKeysAreTakenBackWithoutLookingAtAllEachTime() {
        List<Edit> edits = new ArrayList<>();
        for (int i = 2; i < 20_000; i++) {
            edits.add(new Edit.AddKey(KeyPath.of("w3svc/" + i)));
        }
        copy.apply(edits);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> copy.rollbackTo(0));
        assertThat(copy.keys()).hasSize(3);
    }
}
