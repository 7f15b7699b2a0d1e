package org.mbup.simulator.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mbup.cli.Mbup;
import org.mbup.simulator.kdc.KdcKind;

/** {@code story --format json}: what its schema says, and nothing a person could log on with. */
class StoryJsonTest {

    private static final Path APPROVED = Path.of("src/test/resources/approved/story.json");

    @TempDir
    private static Path folder;

    private static Schema schema;
    private static String json;
    private static String password;

    @BeforeAll
    static void tell() throws IOException {
        try (InputStream in = Story.class.getResourceAsStream("story-1.schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        }
        AtomicReference<Stage> last = new AtomicReference<>();
        Story.tell(KdcKind.KERBY, folder, line -> {}, last::set);
        json = StoryJson.of(last.get().acts());
        password = new String(last.get().user().password());
    }

    private static List<?> faults(String document) {
        return schema.validate(document, InputFormat.JSON);
    }

    @Test
    void itIsWhatTheSchemaSays() {
        assertThat(faults(json)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"proved\" : true|\"proved\" : \"yes\"",
                "\"held\" : true|\"held\" : true, \"more\" : 1",
                "\"article\" : \"Q248350\"|\"article\" : \"Q248351\"",
                "\"commands\" : |\"done\" : ",
                "\"logon\" : null,|",
                "... (44 characters)|AAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void anotherShapeIsNot(String good, String bad) {
        assertThat(json).contains(good);
        assertThat(faults(json.replace(good, bad == null ? "" : bad))).isNotEmpty();
    }

    @Test
    void nothingInItLetsAnybodyIn() {
        assertThat(json).doesNotContain(password).doesNotContainPattern("[A-Za-z0-9+/=]{40}");
    }

    @Test
    void itIsTheApprovedOne() throws IOException {
        String lasting = json.replaceAll("localhost:[0-9]+", "localhost:PORT")
                .replaceAll("Date: [^\"]*", "Date: DATE")
                .replaceAll("Content-Length: [0-9]+", "Content-Length: LENGTH")
                .replaceAll("[A-Za-z0-9+/]{12}[.]{3} [(][0-9]+ characters[)]", "TOKEN")
                .replace("\r\n", "\n");
        if (Boolean.getBoolean("mbup.approve")) {
            Files.createDirectories(APPROVED.getParent());
            Files.writeString(APPROVED, lasting);
        }
        assertThat(APPROVED).as("approve with -Dmbup.approve=true").exists();
        assertThat(lasting).isEqualTo(Files.readString(APPROVED).replace("\r\n", "\n"));
    }

    @Test
    void thePageOfTheDocumentationShowsPartsOfIt() throws IOException {
        String page = Files.readString(Path.of("../docs/story.md")).replace("\r\n", "\n");
        String shown = page.substring(page.indexOf("$ mbup story --format json\n"));
        List<String> parts = List.of(
                shown.substring(shown.indexOf('{'), shown.indexOf("```")).split("[.]{3}\n"));
        assertThat(parts).hasSize(3);
        assertThat(json.replace("\r\n", "\n")).contains(parts);
    }

    @Test
    void aVisitThatGoesOtherwiseIsNotProved() {
        Exchange refused =
                new Exchange(List.of("GET / HTTP/1.1"), List.of("HTTP/1.1 401 Access Denied"), 401, List.of(), "");
        String other = StoryJson.of(List.of(new Scene("a client", List.of(refused), 200, Optional.of("alice"))));
        assertThat(other).contains("\"proved\" : false", "\"held\" : false", "\"user\" : \"alice\"");
        assertThat(faults(other)).isEmpty();
    }

    @Test
    void theVerbPrintsItAndNothingElse() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(Mbup.run(new PrintWriter(out), new PrintWriter(err), "story", "--format", "json"))
                .as(err.toString())
                .isZero();
        assertThat(faults(out.toString())).isEmpty();
        assertThat(out.toString()).contains("\"proved\" : true");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theErrorOfEveryVerbIsInTheSchemaToo() {
        assertThat(faults(
                        "{\"formatVersion\": 1, \"error\": {\"kind\": \"environment\", \"what\": \"a\", \"source\": null,"
                                + " \"keyPath\": null, \"found\": null, \"expected\": null, \"hint\": \"b\"}}"))
                .isEmpty();
        assertThat(faults("{\"formatVersion\": 1, \"error\": {}}")).isNotEmpty();
    }

    @Test
    void itDoesNotStay() {
        StringWriter err = new StringWriter();
        int code = Mbup.run(
                new PrintWriter(new StringWriter()), new PrintWriter(err), "story", "--stay", "--format", "json");
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("--stay tells people");
    }
}
