package org.mbup.simulator.kdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.simulator.story.Scene;
import org.mbup.simulator.story.Story;

/** The same story with another implementation of Kerberos. */
class MitKdcTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void isThere() {
        assumeTrue(
                MitKdc.installed() || System.getProperty("mbup.mit") != null,
                "needs MIT's KDC: apt-get install krb5-kdc krb5-admin-server krb5-user");
    }

    @Test
    void theStoryIsTheSame() throws IOException {
        List<String> told = new ArrayList<>();
        List<Scene> scenes = Story.tell(KdcKind.MIT, folder, told::add);
        assertThat(scenes).hasSize(4).allMatch(Scene::held);
        assertThat(Files.readString(folder.resolve("kdc/kdc.log")))
                .contains("alice@IIS.TEST for HTTP/localhost@IIS.TEST");
    }
}
