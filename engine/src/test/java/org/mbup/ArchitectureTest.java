package org.mbup;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The floors of the engine: a package imports only packages below it. */
class ArchitectureTest {

    private static final List<String> FLOORS = List.of(
            "problem",
            "metabase",
            "compare",
            "patch",
            "history",
            "schema",
            "config",
            "format",
            "store",
            "adsutil",
            "wire",
            "live",
            "change",
            "generate",
            "liquibase",
            "advice",
            "plan",
            "report",
            "api",
            "cli");

    private static final JavaClasses ENGINE =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("org.mbup");

    static Stream<String> floors() {
        return FLOORS.stream();
    }

    @ParameterizedTest
    @MethodSource("floors")
    void nothingReachesUp(String floor) {
        above(floor).check(ENGINE);
    }

    @Test
    void theRuleWouldNoticeAnImportUpwards() {
        assertThatThrownBy(() -> noClasses()
                        .that()
                        .resideInAPackage("org.mbup.report..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.mbup.plan..")
                        .check(ENGINE))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void everyPackageIsOnAFloor() {
        assertThat(ENGINE.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(name -> assertThat(FLOORS).contains(name.split("\\.")[2]));
    }

    @Test
    void noCircles() {
        slices().matching("org.mbup.(**)").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void theMetabaseNeedsOnlyTheJdk() {
        noClasses()
                .that()
                .resideInAPackage("org.mbup.metabase..")
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.not(resideInAPackage("java..").or(resideInAPackage("org.mbup.metabase.."))))
                .check(ENGINE);
    }

    @Test
    void adviceKnowsNothingOfFilesAndSteps() {
        noClasses()
                .that()
                .resideInAPackage("org.mbup.advice..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.mbup..")
                        .and(DescribedPredicate.not(
                                resideInAnyPackage("org.mbup.advice..", "org.mbup.metabase..", "org.mbup.schema.."))))
                .check(ENGINE);
    }

    private static ArchRule above(String floor) {
        String[] higher = FLOORS.stream()
                .skip(FLOORS.indexOf(floor) + 1L)
                .map(name -> "org.mbup." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("org.mbup." + floor + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(higher.length == 0 ? new String[] {"none.."} : higher)
                .allowEmptyShould(true);
    }
}
