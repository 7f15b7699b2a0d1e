package org.mbup.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every file of the changelog has to keep to. */
class ChangelogFilesTest {

    private static final Pattern NAME = Pattern.compile("V(\\d+)_(\\d+)_(\\d+)__([a-z][a-z0-9]*(_[a-z0-9]+)*)\\.yaml");
    private static final Pattern REFERENCES =
            Pattern.compile("(Q\\d{6}|DOC(4|5|51|6) \\w+)(,(Q\\d{6}|DOC(4|5|51|6) \\w+))*");
    private static final String PROVIDERS = "NTAuthenticationProviders";

    static List<Path> files() {
        return ChangelogFiles.all();
    }

    @Test
    void theFlagshipBehavioursAreThere() {
        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .contains(
                        "V5_0_010__preserve_authentication_providers.yaml",
                        "V5_0_020__preserve_asp_buffering.yaml",
                        "V5_0_030__script_map_verbs.yaml",
                        "V5_0_040__http_compression.yaml",
                        "V5_0_050__asp_out_of_process_components.yaml",
                        "V5_0_900__negotiate.yaml");
    }

    @Test
    void theIndexListsTheFolderBecauseAJarCannotBeListed() {
        assertThat(ChangelogFiles.text(ChangelogFiles.FOLDER.resolve("index.migrations"))
                        .lines())
                .filteredOn(line -> !line.startsWith("#"))
                .containsExactlyElementsOf(files().stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileNameIsVersionAndDescriptionAndTheIdIsTheVersion(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());

        assertThat(name.matches()).isTrue();
        assertThat(ChangelogFiles.changeSet(file).get("id"))
                .isEqualTo(name.group(1) + '.' + name.group(2) + '.' + name.group(3));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aChangesetHasAnAuthorAndOneSentenceForTheUser(Path file) {
        Map<?, ?> changeSet = ChangelogFiles.changeSet(file);

        assertThat(changeSet.get("author")).isEqualTo("mbup");
        assertThat((String) changeSet.get("comment"))
                .endsWith(".")
                .doesNotContain("\n")
                .hasSizeBetween(30, 200);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyChangeNamesItsSource(Path file) {
        assertThat(ChangelogFiles.changes(ChangelogFiles.changeSet(file)))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.text("references")).matches(REFERENCES));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatOnlyThe51HelpSaysIsMarkedInferred(Path file) {
        assertThat(ChangelogFiles.changes(ChangelogFiles.changeSet(file)))
                .filteredOn(change -> change.text("references").startsWith("DOC51"))
                .allSatisfy(change -> assertThat(change.text("inferred")).isEqualTo("true"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatAPersonMayChooseIsMarkedInferred(Path file) {
        assertThat(ChangelogFiles.changes(ChangelogFiles.changeSet(file)))
                .filteredOn(change -> change.attributes().toString().contains("${"))
                .allSatisfy(change -> assertThat(change.text("inferred")).isEqualTo("true"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyValueIsQuotedSoThatYamlDoesNotReadItAsANumberOrABoolean(Path file) {
        assertThat(ChangelogFiles.changes(ChangelogFiles.changeSet(file)))
                .flatExtracting(change -> change.attributes().values())
                .allSatisfy(value -> assertThat(value).isInstanceOfAny(String.class, List.class));
    }

    @ParameterizedTest
    @MethodSource("files")
    void onlyAStepAskedForByNameWritesTheAuthenticationProviders(Path file) {
        Map<?, ?> changeSet = ChangelogFiles.changeSet(file);
        boolean writes = ChangelogFiles.changes(changeSet).stream()
                .anyMatch(change -> PROVIDERS.equals(change.text("property"))
                                && !change.name().equals("preserveProperty")
                        || change.name().equals("normaliseProviders"));

        assertThat(writes && optIn(changeSet) == null).isFalse();
    }

    @Test
    void theStepsOnRequestAreTheRemediesAndHaveTheHighestVersions() {
        assertThat(files())
                .filteredOn(file -> optIn(ChangelogFiles.changeSet(file)) != null)
                .containsExactlyElementsOf(files().stream()
                        .filter(file -> file.getFileName().toString().startsWith("V5_0_9"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void linesEndWithLineFeedAndNothingIsIndentedByTabs(Path file) {
        assertThat(ChangelogFiles.text(file)).doesNotContain("\r", "\t").endsWith("\n");
    }

    private static String optIn(Map<?, ?> changeSet) {
        List<?> conditions = (List<?>) changeSet.get("preConditions");
        if (conditions == null) {
            return null;
        }
        return conditions.stream()
                .map(condition -> ((Map<?, ?>) condition).get("optIn"))
                .filter(optIn -> optIn != null)
                .map(optIn -> (String) ((Map<?, ?>) optIn).get("name"))
                .findFirst()
                .orElse(null);
    }
}
