package org.mbup.liquibase.parser;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import liquibase.precondition.Precondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mbup.liquibase.change.MetabaseChange;
import org.mbup.liquibase.change.MetabaseChanges;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON schema and the program know the same changes, preconditions and parameters. */
class ChangelogSchemaTest {

    private static final JsonNode TREE = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readTree(SchemaText.of(SchemaText.JSON))
            .get("$defs");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaText.of(SchemaText.JSON), InputFormat.JSON);
    private static final String CHANGELOG = """
            {"databaseChangeLog": [{"include": {"file": "parts/a.yaml"}}, {"changeSet": {
              "id": "1", "author": "exair", "labels": "web", "runOnChange": true,
              "preConditions": [{"onFail": "MARK_RAN"}, {"not": [{"keyExists": {"path": "/LM/W3SVC/9"}}]}],
              "changes": [{"setProperty": {"path": "/LM/W3SVC", "property": "ConnectionTimeout", "value": 900}}],
              "rollback": [{"empty": {}}]}}]}
            """;

    private static Set<String> names(JsonNode properties) {
        return new TreeSet<>(properties.propertyNames());
    }

    private static Set<String> sorted(Collection<String> names) {
        return new TreeSet<>(names);
    }

    @Test
    void everyChangeIsThereWithItsParameters() {
        JsonNode changes = TREE.get("change").get("properties");

        Set<String> known = sorted(MetabaseChanges.names());
        known.addAll(Set.of("empty", "tagDatabase"));
        assertThat(names(changes)).isEqualTo(known);
        for (String name : MetabaseChanges.names()) {
            MetabaseChange change =
                    (MetabaseChange) MetabaseChanges.create(name).orElseThrow();
            assertThat(names(changes.get(name).get("properties"))).as(name).isEqualTo(sorted(change.parameterNames()));
        }
    }

    @Test
    void everyPreconditionIsThereWithItsParameters() {
        JsonNode conditions = TREE.get("precondition").get("properties");

        Set<String> known = new TreeSet<>(
                Set.of("and", "or", "not", "onFail", "onError", "onSqlOutput", "onFailMessage", "onErrorMessage"));
        Registered.preconditions().forEach(condition -> known.add(condition.getName()));
        assertThat(names(conditions)).isEqualTo(known);
        for (Precondition condition : Registered.preconditions()) {
            assertThat(names(conditions.get(condition.getName()).get("properties")))
                    .as(condition.getName())
                    .isEqualTo(sorted(condition.getSerializableFields()));
        }
    }

    @Test
    void everyAttributeOfAChangesetIsThere() {
        assertThat(names(TREE.get("changeSet").get("properties"))).isEqualTo(sorted(MigrationChangeSet.ATTRIBUTES));
    }

    @Test
    void aRightChangelogIsValid() {
        assertThat(SCHEMA.validate(CHANGELOG, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "setProperty, setProprty",
        "keyExists, keyExits",
        "labels, lables",
        "onFail, onFial",
        "MARK_RAN, MARKRAN",
        "include, includeAll",
        "\"property\", \"proprty\"",
    })
    void aMisspeltOneIsNotValid(String right, String wrong) {
        assertThat(CHANGELOG).contains(right);
        assertThat(SCHEMA.validate(CHANGELOG.replace(right, wrong), InputFormat.JSON))
                .isNotEmpty();
    }
}
