package org.mbup.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mbup.liquibase.StepResult;

/** Every example of docs/migrations.md runs on the default server and does what is written here. */
class DocumentedExamplesTest {

    private static final Path PAGE = Path.of("../docs/migrations.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("^#+ (.+?)$|^```yaml\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String INETSRV = "C:\\WINNT\\System32\\inetsrv\\";
    private static final String HTR = ".htr," + INETSRV + "ism.dll,1";
    private static final String IDC = ".idc," + INETSRV + "httpodbc.dll,1";
    private static final String SSI = String.join(
            ", ",
            ".shtm," + INETSRV + "ssinc.dll,1",
            ".shtml," + INETSRV + "ssinc.dll,1",
            ".stm," + INETSRV + "ssinc.dll,1");
    private static final Map<String, List<String>> EXPECTED = new LinkedHashMap<>();

    static {
        EXPECTED.put("A changeset", List.of("/LM/W3SVC AllowKeepAlive: none -> \"0\""));
        EXPECTED.put("setProperty", List.of("/LM/W3SVC/1 ServerBindings: \":80:\" -> \":80:, :8080:www.exair.com\""));
        EXPECTED.put("addProperty", List.of("/LM/W3SVC ExairRevision: none -> \"1\""));
        EXPECTED.put("deleteProperty", List.of("/LM/W3SVC AspMemFreeFactor: \"50\" -> none"));
        EXPECTED.put(
                "createKey and deleteKey",
                List.of(
                        "/LM/W3SVC/1/ROOT/PRINTERS created",
                        "/LM/W3SVC/1/ROOT/PRINTERS KeyType: none -> \"IIsWebVirtualDir\"",
                        "/LM/W3SVC/1/ROOT/IISADMPWD AccessFlags: \"5\" -> none",
                        "/LM/W3SVC/1/ROOT/IISADMPWD Path: \"C:\\WINNT\\System32\\inetsrv\\iisadmpwd\" -> none",
                        "/LM/W3SVC/1/ROOT/IISADMPWD KeyType: \"IIsWebVirtualDir\" -> none",
                        "/LM/W3SVC/1/ROOT/IISADMPWD removed"));
        EXPECTED.put("preserveProperty", List.of());
        EXPECTED.put("preserveKey", List.of());
        EXPECTED.put(
                "replaceValue", List.of("/LM/W3SVC AnonymousUserName: \"IUSR_WEBSERVER1\" -> \"IUSR_WEBSERVER9\""));
        EXPECTED.put(
                "appendListItem",
                List.of("/LM/W3SVC/1 DefaultDoc: \"Default.htm,Default.asp\" -> "
                        + "\"Default.htm,Default.asp,iisstart.asp\""));
        EXPECTED.put(
                "removeListItem", List.of("/LM/W3SVC/1 DefaultDoc: \"Default.htm,Default.asp\" -> \"Default.htm\""));
        EXPECTED.put("setFlags", List.of("/LM/W3SVC/1/ROOT/IISADMPWD AccessFlags: \"5\" -> \"517\""));
        EXPECTED.put("moveSwitch", List.of("/LM/W3SVC AuthFlags: \"1\" -> \"5\""));
        EXPECTED.put("normaliseProviders", List.of());
        EXPECTED.put("convertScriptMapVerbs", Rehearsal.of("iis4-default.json").edits("script-map-verbs"));
        EXPECTED.put(
                "requireScriptMapVerbs",
                scriptMaps(asp(".asp,", ",GET,HEAD,POST,TRACE"), asp(".asa,", ",PUT,DELETE"), HTR, IDC, SSI));
        EXPECTED.put("removeScriptMaps", scriptMaps(asp(".asp,", ",PUT,DELETE"), asp(".asa,", ",PUT,DELETE"), SSI));
        EXPECTED.put("deduplicateScriptMaps", List.of());
        EXPECTED.put("markObsolete", List.of());
        EXPECTED.put("upgradeVersion", Rehearsal.of("iis4-default.json").edits("version-key"));
        EXPECTED.put("setVersionLabel", List.of("version 4.0 -> 5.0"));
        EXPECTED.put(
                "adsutil",
                List.of(
                        "/LM/W3SVC AspSessionTimeout: \"20\" -> \"30\"",
                        "/LM/W3SVC/1/ROOT/reports created",
                        "/LM/W3SVC/1/ROOT/reports KeyType: none -> \"IIsWebVirtualDir\""));
    }

    @TempDir
    Path folder;

    private static String asp(String extension, String verbs) {
        return extension + INETSRV + "asp.dll,1" + verbs;
    }

    private static List<String> scriptMaps(String... after) {
        String before = String.join(", ", asp(".asp,", ",PUT,DELETE"), asp(".asa,", ",PUT,DELETE"), HTR, IDC, SSI);
        return List.of("/LM/W3SVC ScriptMaps: \"" + before + "\" -> \"" + String.join(", ", after) + '"');
    }

    static Stream<String> sections() throws IOException {
        return examples().keySet().stream();
    }

    @Test
    void everySectionThatExplainsAChangeHasAnExample() throws IOException {
        assertThat(examples().keySet()).containsExactlyElementsOf(EXPECTED.keySet());
    }

    @ParameterizedTest
    @MethodSource("sections")
    void theExampleRuns(String section) throws IOException {
        Files.writeString(
                folder.resolve("V6_0_010__example.yaml"), whole(examples().get(section)));

        Rehearsal rehearsal = Rehearsal.of(
                "iis4-default.json", Rehearsal.REQUEST.at(folder.toString()).with("example"));

        assertThat(rehearsal.step("example").reason()).isNull();
        assertThat(rehearsal.step("example").state()).isEqualTo(StepResult.State.RAN);
        assertThat(rehearsal.edits("example")).containsExactlyElementsOf(EXPECTED.get(section));
    }

    private static Map<String, String> examples() throws IOException {
        Map<String, String> examples = new LinkedHashMap<>();
        Matcher matcher = EXAMPLE.matcher(Files.readString(PAGE).replace("\r\n", "\n"));
        String section = "";
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                section = matcher.group(1);
            } else {
                examples.put(section, matcher.group(2));
            }
        }
        return examples;
    }

    /** A list of changes becomes a migration; a migration stays one, but for the name it is asked for by. */
    private static String whole(String example) {
        if (example.startsWith("databaseChangeLog:")) {
            return example.replace("name: keep-alive", "name: example");
        }
        return """
                databaseChangeLog:
                  - changeSet:
                      id: "6.0.010"
                      author: exair
                      changes:
                """ + example.indent(8);
    }
}
