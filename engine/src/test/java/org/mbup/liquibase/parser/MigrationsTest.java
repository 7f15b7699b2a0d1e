package org.mbup.liquibase.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mbup.liquibase.change.AdsutilChange;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** What the names of files say. */
class MigrationsTest {

    private static final String LINE = "set w3svc/ServerComment a\n";

    @TempDir
    Path path;

    private ScriptFolder folder;

    @BeforeEach
    void folder() {
        folder = new ScriptFolder(path);
    }

    private Migrations migrations() {
        return Migrations.at(List.of(path.toString()));
    }

    private static List<Migration> read(Migrations migrations) {
        return new MigrationReader(new ChangeLogParameters()).read(migrations);
    }

    @Test
    void versionsCompareNumberByNumberAndRepeatableOnesComeLast() {
        for (String name : List.of("R__a", "V5_0_10__b", "V5.0.2__c", "V5_0__d", "V4__e", "R__B", "V5_0_2_1__f")) {
            folder.file(name + ".adsutil", LINE);
        }

        assertThat(migrations().files())
                .extracting(file -> file.name().file().replace(".adsutil", ""))
                .containsExactly("V4__e", "V5_0__d", "V5.0.2__c", "V5_0_2_1__f", "V5_0_10__b", "R__B", "R__a");
    }

    @Test
    void aBaselineStandsBesideTheVersionItStandsFor() {
        folder.file("V5_0_060__version_key.adsutil", LINE)
                .file("B5_0_060__as_upgraded.adsutil", LINE)
                .file("B5_0_010__as_found.adsutil", LINE);

        Migrations migrations = migrations();

        assertThat(migrations.files()).extracting(file -> file.name().name()).containsExactly("version-key");
        assertThat(migrations.stepNames()).containsExactly("version-key");
        List<Migration> baselines = new MigrationReader(new ChangeLogParameters()).baselines(migrations);
        assertThat(baselines).extracting(b -> b.file().name().name()).containsExactly("as-found", "as-upgraded");
        assertThat(baselines.get(0).changeSets()).hasSize(1);
    }

    @Test
    void anUndoFileBelongsToTheMigrationOfItsVersion() {
        folder.file("V5_0_010__a.adsutil", LINE).file("U5.0.10__a.adsutil", LINE);

        ChangeSet changeSet = read(migrations()).get(0).changeSets().get(0);

        assertThat(changeSet.getRollback().getChanges()).hasExactlyElementsOfTypes(AdsutilChange.class);
    }

    @Test
    void onlyARepeatableMigrationRunsAgainWhenItHasChanged() {
        folder.file("V1__a.adsutil", LINE).file("R__b.adsutil", LINE);

        assertThat(read(migrations()))
                .extracting(m -> m.changeSets().get(0).isRunOnChange())
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource({
        "V5_0_2__a, V5.0.02__b, version 5.0",
        "B5_0_2__a, B5.0.02__b, version 5.0",
        "U5_0_2__a, U5.0.02__b, version 5.0",
    })
    void whatIsThereTwiceNamesBothFiles(String one, String other, String what) {
        folder.file(one + ".adsutil", LINE).file(other + ".adsutil", LINE);

        Problem problem =
                catchThrowableOfType(ProblemException.class, this::migrations).problem();
        assertThat(problem.what()).contains(what);
        assertThat(problem.found()).contains(one + ".adsutil").contains(other + ".adsutil");
    }

    @Test
    void aRepeatableNameThatIsThereTwiceNamesBothFiles() {
        folder.file("R__a_b.adsutil", LINE).file("R__a-b.yaml", "");

        Problem problem =
                catchThrowableOfType(ProblemException.class, this::migrations).problem();
        assertThat(problem.what()).contains("name a-b");
        assertThat(problem.found()).contains("R__a_b.adsutil").contains("R__a-b.yaml");
    }
}
