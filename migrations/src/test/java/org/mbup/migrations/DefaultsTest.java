package org.mbup.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mbup.liquibase.change.ChangelogParameter;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;
import org.mbup.schema.DefaultValue;
import org.mbup.schema.PropertyDefaults;

/** The values the steps of the upgrade write, pin or compare with are those of the table of defaults. */
class DefaultsTest {

    private static final PropertyDefaults DEFAULTS = PropertyDefaults.standard();

    /** One value a step names: where, of which property, as what. */
    private record Named(String step, KeyPath path, String property, String attribute, String text) {

        Set<String> known() {
            long id = Catalogue.standard().byName(property).orElseThrow().id();
            IisVersion version = attribute.equals("pinned") ? IisVersion.V4_0 : IisVersion.V5_0;
            Set<String> known = new LinkedHashSet<>();
            for (DefaultValue.Kind kind : DefaultValue.Kind.values()) {
                Optional<Value> value = DEFAULTS.at(path, id, version, kind).flatMap(DefaultValue::value);
                value.ifPresent(v -> known.add(v.display()));
            }
            return known;
        }
    }

    /** The values for internet printing are of one virtual directory, which the table knows nothing of. */
    private static List<Named> named() {
        List<Named> named = new ArrayList<>();
        for (Path file : ChangelogFiles.all()) {
            Map<?, ?> changeSet = ChangelogFiles.changeSet(file);
            String version = (String) changeSet.get("id");
            boolean table = !version.equals("5.0.170");
            if (table && version.compareTo("5.0.070") >= 0 && version.compareTo("5.0.900") < 0) {
                ChangelogFiles.changes(changeSet).stream()
                        .filter(change ->
                                Set.of("addProperty", "preserveProperty").contains(change.name()))
                        .flatMap(change -> named(version, change))
                        .forEach(named::add);
            }
        }
        return named;
    }

    private static Stream<Named> named(String step, ChangelogFiles.Change change) {
        return Stream.of("value", "cleanInstall", "pinned")
                .filter(attribute -> change.attributes().get(attribute) instanceof String)
                .map(attribute -> new Named(
                        step,
                        KeyPath.of(change.text("path")),
                        change.text("property"),
                        attribute,
                        plain(change.text(attribute))));
    }

    private static String plain(String text) {
        String filled = ChangelogParameter.fill(text, ChangelogParameter::otherwise);
        return switch (filled) {
            case "TRUE" -> "1";
            case "FALSE" -> "0";
            default -> filled;
        };
    }

    @Test
    void everyValueTheTableHasIsTheOneTheStepNames() {
        List<Named> known =
                named().stream().filter(value -> !value.known().isEmpty()).toList();

        assertThat(known)
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        value -> assertThat(value.known()).as(value.toString()).contains(value.text()));
    }

    @Test
    void whatIsPinnedIsAnotherValueThanThatOfACleanInstallation() {
        assertThat(named())
                .filteredOn(value -> value.attribute().equals("pinned"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(pinned -> assertThat(named())
                        .filteredOn(value -> value.attribute().equals("cleanInstall")
                                && value.property().equals(pinned.property()))
                        .singleElement()
                        .satisfies(clean -> assertThat(clean.text()).isNotEqualTo(pinned.text())));
    }

    /** It has words there, or only the level of a site, or nothing. */
    @Test
    void whereTheTableHasNoValueIsKnown() {
        assertThat(named())
                .filteredOn(value -> value.known().isEmpty())
                .extracting(value -> value.property() + " " + value.attribute())
                .containsExactlyInAnyOrder(
                        "AspSessionTimeout cleanInstall",
                        "CGITimeout pinned",
                        "AppOopRecoverLimit cleanInstall",
                        "CPULoggingMask value",
                        "UseHostName cleanInstall",
                        "ServerListenBacklog cleanInstall",
                        "ClusterEnabled cleanInstall",
                        "SSLStoreName value");
    }
}
