package org.mbup.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mbup.format.ReadOptions;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;

/** The exports among the packaged snapshots: both layouts of the same server. */
class PackagedExportTest {

    private static EnumTextDocument read(String name) throws IOException {
        Path file = Path.of("..", "fixtures", "snapshots", name);
        return EnumTextFormat.readAll(List.of(new TextPart(Files.readAllBytes(file), ReadOptions.of(name))));
    }

    @Test
    void bothLayoutsTellTheSameServerApartFromItsPasswords() throws IOException {
        EnumTextDocument newer = read("iis4-enum_all.txt");
        EnumTextDocument older = read("iis4-enum_all-older.txt");

        assertThat(newer.losses())
                .extracting(loss -> loss.property().orElseThrow())
                .containsExactly("AnonymousUserPass", "WAMUserPass");
        assertThat(older.losses()).isEmpty();
        assertThat(shown(withoutSecrets(newer.snapshot().metabase())))
                .containsAll(shown(withoutSecrets(older.snapshot().metabase())))
                .contains("/LM/W3SVC/Info 1101 4");
    }

    private static Metabase withoutSecrets(Metabase metabase) {
        return MetabaseTree.of(metabase.keys().stream()
                .map(key -> Key.of(
                        key.path(),
                        key.properties().stream().filter(p -> !p.secret()).toList()))
                .toList());
    }

    private static List<String> shown(Metabase metabase) {
        return metabase.subtree(KeyPath.ROOT).stream()
                .flatMap(key -> key.properties().stream()
                        .map(p -> key.path() + " " + p.id() + " " + p.value().display()))
                .toList();
    }
}
