package org.mbup.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Every shipped migration is what the JSON schema for changelogs says. */
class ChangelogSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema(), InputFormat.JSON);

    private static String schema() {
        try (InputStream in =
                ChangelogSchemaTest.class.getResourceAsStream("/org/mbup/schema/changelog-1.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files() {
        return ChangelogFiles.all();
    }

    private static String json(String yaml) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return JsonMapper.builder().build().writeValueAsString(tree);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aShippedMigrationIsValid(Path file) {
        assertThat(SCHEMA.validate(json(ChangelogFiles.text(file)), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void aMisspeltOneIsNot() {
        String text = ChangelogFiles.text(files().get(0));

        assertThat(SCHEMA.validate(json(text.replace("preserveProperty", "preservProperty")), InputFormat.JSON))
                .isNotEmpty();
    }
}
