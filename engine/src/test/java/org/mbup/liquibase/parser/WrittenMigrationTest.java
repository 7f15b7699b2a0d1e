package org.mbup.liquibase.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.problem.Location;
import org.mbup.problem.ProblemException;

/** What a file of migrations says, whichever way it says it. */
class WrittenMigrationTest {

    private static final Map<String, Object> TIMEOUT =
            Map.of("path", "/LM/W3SVC", "property", "ConnectionTimeout", "value", "${seconds}");

    @TempDir
    private Path path;

    private WrittenMigration read(String name, String text) {
        new ScriptFolder(path).file(name, text);
        return WrittenMigration.of(
                Migrations.at(List.of(path.toString())).files().get(0));
    }

    private String place(WrittenChange change) {
        return change.where().toString().substring(path.toString().length() + 1);
    }

    @Test
    void yamlAndXmlSayTheSame() {
        WrittenMigration yaml = read("V1__a.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: "1"
                      author: exair
                      preConditions: [{onFail: CONTINUE}, {keyExists: {path: /LM/W3SVC}}]
                      changes:
                        - setProperty: {path: /LM/W3SVC, property: ConnectionTimeout, value: "${seconds}"}
                        - deleteKey: {path: /LM/W3SVC/9}
                """);
        WrittenChangeSet changeSet = yaml.changeSets().get(0);

        assertThat(changeSet.id()).isEqualTo("1");
        assertThat(changeSet.attributes()).containsOnlyKeys("id", "author", "preConditions");
        assertThat(changeSet.changes()).extracting(WrittenChange::name).containsExactly("setProperty", "deleteKey");
        assertThat(changeSet.changes().get(0).parameters()).isEqualTo(TIMEOUT);
        assertThat(changeSet.changes()).extracting(this::place).containsExactly("V1__a.yaml:7:11", "V1__a.yaml:8:11");

        assertThat(path.resolve("V1__a.yaml").toFile().delete()).isTrue();
        WrittenMigration xml = read("V1__a.xml", """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:mb="http://www.mbup.org/xml/ns/metabase">
                  <changeSet id="1" author="exair">
                    <preConditions onFail="CONTINUE"><mb:keyExists path="/LM/W3SVC"/></preConditions>
                    <mb:setProperty path="/LM/W3SVC" property="ConnectionTimeout" value="${seconds}"/>
                    <mb:deleteKey path="/LM/W3SVC/9"/>
                  </changeSet>
                </databaseChangeLog>
                """);

        assertThat(xml.changeSets().get(0).attributes()).isEqualTo(changeSet.attributes());
        assertThat(xml.changeSets().get(0).changes())
                .extracting(change -> Map.of(change.name(), change.parameters()))
                .containsExactly(Map.of("setProperty", TIMEOUT), Map.of("deleteKey", Map.of("path", "/LM/W3SVC/9")));
    }

    @Test
    void whatIsIncludedStandsInItsPlace() {
        new ScriptFolder(path).file("parts/b.adsutil", "REM Q215383\ndelete w3svc/9\n\nset w3svc/AspQueueTimeout 7\n");
        WrittenMigration migration = read("V1__a.yaml", """
                databaseChangeLog:
                  - include: {file: parts/b.adsutil}
                  - changeSet: {id: c, author: exair, deleteKey: {path: /LM/W3SVC/8}}
                """);

        assertThat(migration.files()).containsExactlyInAnyOrder("V1__a.yaml", "parts/b.adsutil");
        assertThat(migration.changeSets()).extracting(WrittenChangeSet::id).containsExactly("b", "c");
        WrittenChange script = migration.changeSets().get(0).changes().get(0);
        assertThat(script.parameters())
                .isEqualTo(Map.of("lines", List.of("delete w3svc/9", "set w3svc/AspQueueTimeout 7")));
        assertThat(script.lines()).extracting(Location::line).containsExactly(2, 4);
        assertThat(migration.changeSets().get(1).changes())
                .extracting(WrittenChange::name)
                .containsExactly("deleteKey");
    }

    @Test
    void whatIsNoChangelogIsRefused() {
        assertThatThrownBy(() -> read("V1__a.yaml", "databaseChangeLog: [{changeSet: {setProprty: {}}}]\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("did you mean setProperty?");
    }
}
