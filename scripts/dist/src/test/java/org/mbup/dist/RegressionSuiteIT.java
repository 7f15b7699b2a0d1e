package org.mbup.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample project for regression suites, as a newcomer runs it, and our own suite through the launcher. */
class RegressionSuiteIT {

    private static final String DEPENDENCIES = "    <dependencies>";
    private static final String NEXT_JUNIT = """
                <dependencyManagement>
                    <dependencies>
                        <dependency>
                            <groupId>org.junit</groupId>
                            <artifactId>junit-bom</artifactId>
                            <version>6.1.3</version>
                            <type>pom</type>
                            <scope>import</scope>
                        </dependency>
                    </dependencies>
                </dependencyManagement>

            """;
    private static final String GREEN = "tests=\"5\" errors=\"0\" skipped=\"0\" failures=\"0\"";

    @TempDir
    private Path folder;

    private OutsideProject project() throws IOException {
        return OutsideProject.of("regression-suite", folder, "engine", "migrations", "fixtures");
    }

    private static String report(OutsideProject project) throws IOException {
        return Files.readString(project.file("target/surefire-reports/TEST-com.exair.OurServersTest.xml"));
    }

    @Test
    void fiveCasesAreGreenWithOneDependency() throws Exception {
        OutsideProject project = project();
        assertThat(Files.readString(project.file("pom.xml"))).containsOnlyOnce("<dependency>");

        project.maven("test");

        assertThat(report(project)).contains(GREEN).contains("junit-jupiter-api-5.");
    }

    @Test
    void theyAreGreenWithTheNextJUnitToo() throws Exception {
        OutsideProject project = project();
        Path pom = project.file("pom.xml");
        Files.writeString(pom, Files.readString(pom).replace(DEPENDENCIES, NEXT_JUNIT + DEPENDENCIES));

        project.maven("test");

        assertThat(report(project)).contains(GREEN).contains("junit-jupiter-api-6.");
    }

    @Test
    void aChangedBehaviourTurnsItRed() throws Exception {
        OutsideProject project = project();
        Path migration = project.file("src/main/migrations/V6_0_010__timeouts.adsutil");
        Files.writeString(migration, Files.readString(migration).replace("1200", "1500"));

        OutsideProject.Ran ran = project.run("test");

        assertThat(ran.exit()).isNotZero();
        assertThat(ran.output())
                .contains("after:1 is not so after the upgrade")
                .contains("ConnectionTimeout \"1200\"")
                .contains("found: 1500")
                .contains("changed by 6.0.010 timeouts");
        assertThat(report(project)).contains("failures=\"1\"");
    }

    @Test
    void ourOwnSuitePassesThroughTheLauncherToo() {
        Launcher.Ran ran = Launcher.mbup("test", "fixtures/cases");

        assertThat(ran.exit()).as(ran.told()).isZero();
        assertThat(ran.out()).containsPattern("(?m)^\\d{3} cases: all passed$");
    }

    @Test
    void theLauncherCarriesNothingOfTheKitForTests() throws IOException {
        try (var jars = Files.list(Launcher.root().resolve("scripts/dist/target/mbup/lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString()))
                    .contains("mbup-fixtures.jar")
                    .noneMatch(name -> name.startsWith("junit")
                            || name.startsWith("assertj")
                            || name.startsWith("byte-buddy")
                            || name.startsWith("opentest4j"));
        }
    }
}
