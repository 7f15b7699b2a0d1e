package org.mbup.simulator;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who knows whom in the simulator. */
class ArchitectureTest {

    private static final JavaClasses SIMULATOR = new ClassFileImporter(
                    List.of(new ImportOption.DoNotIncludeTests(), new ImportOption.DoNotIncludeJars()))
            .importPackages("org.mbup.simulator");

    @Test
    void noCircles() {
        slices().matching("org.mbup.(**)").should().beFreeOfCycles().check(SIMULATOR);
    }

    @Test
    void onlyTheFrontKnowsNetty() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.mbup.simulator.http..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.netty.."))
                .check(SIMULATOR);
    }

    @Test
    void theRuleWouldNotice() {
        assertThatThrownBy(() -> noClasses()
                        .that()
                        .resideInAPackage("org.mbup.simulator.http..")
                        .should()
                        .dependOnClassesThat(resideInAPackage("io.netty.."))
                        .check(SIMULATOR))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void onlyTheExtensionKnowsJUnit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.mbup.simulator.junit..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.junit.."))
                .check(SIMULATOR);
    }

    @Test
    void answersAndLogonsNeedNoSockets() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.mbup.simulator.auth..", "org.mbup.simulator.site..", "org.mbup.simulator.content..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.mbup.simulator.http..",
                        "org.mbup.simulator.cli..",
                        "org.mbup.simulator.junit..",
                        "org.mbup.simulator.kdc..",
                        "java.net..")
                .check(SIMULATOR);
    }
}
