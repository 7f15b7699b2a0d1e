package org.mbup.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * KB Q248350 through the launcher: an upgraded server keeps "NTLM", a person asks for "Negotiate,NTLM", and can take it
 * back.
 */
class Q248350IT {

    private static final String BEFORE = "NTAuthenticationProviders       : (STRING) \"NTLM\"\n";
    private static final String AFTER = "NTAuthenticationProviders       : (STRING) \"Negotiate,NTLM\"\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"iis4-default.json", "metabase-iis6-style.xml"})
    void theWholeStory(String fixture) throws IOException {
        Path snapshot = Files.copy(Launcher.snapshot(fixture), folder.resolve(fixture));
        byte[] original = Files.readAllBytes(snapshot);

        assertThat(provider(snapshot)).isEqualTo(BEFORE);
        assertThat(Launcher.mbup("preview", snapshot).out())
                .contains("= NTAuthenticationProviders: \"NTLM\"  kept")
                .contains("Q248350")
                .contains("a clean IIS 5.0 has \"Negotiate,NTLM\"");
        assertThat(Files.readAllBytes(snapshot)).as("preview never writes").isEqualTo(original);

        assertThat(Launcher.mbup("migrate", snapshot).exit()).isZero();
        assertThat(provider(snapshot)).as("kept by the upgrade").isEqualTo(BEFORE);
        Launcher.Ran again = Launcher.mbup("migrate", snapshot);
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("nothing to do");

        assertThat(Launcher.mbup("migrate", snapshot, "--with", "negotiate").exit())
                .isZero();
        assertThat(provider(snapshot)).as("asked for by name").isEqualTo(AFTER);

        assertThat(Launcher.mbup("undo", snapshot).exit()).isZero();
        assertThat(provider(snapshot)).as("the last run taken back").isEqualTo(BEFORE);
        assertThat(Launcher.mbup("undo", snapshot).exit()).isZero();
        assertThat(Files.readAllBytes(snapshot)).as("everything taken back").isEqualTo(original);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iis4-default.json", "metabase-iis6-style.xml"})
    void theArticlesOwnCommands(String fixture) throws IOException {
        Path snapshot = Files.copy(Launcher.snapshot(fixture), folder.resolve(fixture));
        Launcher.Ran set =
                Launcher.mbup("adsutil", snapshot, "set", "w3svc/NTAuthenticationProviders", "Negotiate,NTLM");
        assertThat(set.out()).isEqualTo(AFTER);
        assertThat(set.exit()).isZero();
        assertThat(provider(snapshot)).isEqualTo(AFTER);
    }

    private static String provider(Path snapshot) {
        Launcher.Ran ran = Launcher.mbup("adsutil", snapshot, "get", "w3svc/NTAuthenticationProviders");
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran.out();
    }
}
