package org.mbup.liquibase.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import liquibase.change.Change;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.liquibase.change.MetabaseChange;
import org.mbup.liquibase.change.SetPropertyChange;
import org.mbup.liquibase.precondition.KeyExistsPrecondition;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** XML migrations in the namespace of their own. */
class XmlMigrationTest {

    static final String CHANGELOG = """
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:mb="http://www.mbup.org/xml/ns/metabase"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                  http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd
                  http://www.mbup.org/xml/ns/metabase
                  http://www.mbup.org/xml/ns/metabase/metabase-1.0.xsd">
              <changeSet id="1" author="exair" labels="web">
                <preConditions onFail="MARK_RAN">
                  <mb:keyExists path="/LM/W3SVC"/>
                </preConditions>
                <mb:setProperty path="/LM/W3SVC/1" property="ScriptMaps"
                    createKey="true" references="Q284930">
                  <mb:values>.asp,asp.dll,1,GET</mb:values>
                  <mb:values>.htr,ism.dll,1,GET</mb:values>
                </mb:setProperty>
                <rollback>
                  <mb:deleteProperty path="/LM/W3SVC/1" property="ScriptMaps"/>
                </rollback>
              </changeSet>
            </databaseChangeLog>
            """;

    private static final String YAML = """
            databaseChangeLog:
              - changeSet:
                  id: "1"
                  author: exair
                  labels: web
                  preConditions:
                    - onFail: MARK_RAN
                    - keyExists: { path: /LM/W3SVC }
                  changes:
                    - setProperty:
                        path: /LM/W3SVC/1
                        property: ScriptMaps
                        createKey: true
                        references: Q284930
                        values: [".asp,asp.dll,1,GET", ".htr,ism.dll,1,GET"]
                  rollback:
                    - deleteProperty: { path: /LM/W3SVC/1, property: ScriptMaps }
            """;

    @TempDir
    Path path;

    private ChangeSet read(String name, String text) {
        new ScriptFolder(path).file(name, text);
        Migrations migrations = Migrations.at(List.of(path.toString()));
        List<Migration> read = new MigrationReader(new ChangeLogParameters()).read(migrations);
        return read.get(read.size() - 1).changeSets().get(0);
    }

    @Test
    void theNamespaceSaysTheSameAsYaml() {
        ChangeSet yaml = read("V1__a.yaml", YAML);
        ChangeSet xml = read("V2__a.xml", CHANGELOG);

        assertThat(xml.getPreconditions().getNestedPreconditions())
                .hasExactlyElementsOfTypes(KeyExistsPrecondition.class);
        assertThat(xml.getChanges()).hasExactlyElementsOfTypes(SetPropertyChange.class);
        assertThat(xml.getRollback().getChanges()).hasSize(1);
        assertThat(xml.getLabels().getLabels()).containsExactly("web");
        Change change = xml.getChanges().get(0);
        assertThat(((MetabaseChange) change).problems()).isEmpty();
        assertThat(change.generateCheckSum()).isEqualTo(yaml.getChanges().get(0).generateCheckSum());
        assertThat(xml.generateCheckSum(liquibase.ChecksumVersion.latest()))
                .isEqualTo(yaml.generateCheckSum(liquibase.ChecksumVersion.latest()));
    }

    @Test
    void aDocumentTypeIsRefusedSinceItCouldReadOtherFiles() {
        String text = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n" + CHANGELOG;

        Problem problem = catchThrowableOfType(ProblemException.class, () -> read("V1__a.xml", text))
                .problem();

        assertThat(problem.where().toString()).endsWith("V1__a.xml:1:10");
    }
}
