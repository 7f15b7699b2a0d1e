package org.mbup.format.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mbup.format.FormatException;
import org.mbup.history.AppliedStep;
import org.mbup.history.History;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;
import org.mbup.problem.ProblemException;
import org.mbup.testing.Histories;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

class HistoryCodecTest {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String STEP =
            "'changelog':'c','id':'i','author':'a','installedOn':'2000-02-17T00:00:00Z','run':'1','outcome':'EXECUTED'";

    @Provide
    Arbitrary<History> histories() {
        return Histories.histories();
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadAgain(@ForAll("histories") History history) {
        String json = write(history);

        assertThat(read(json)).isEqualTo(history);
        assertThat(write(read(json))).isEqualTo(json);
    }

    @Test
    void writesEveryMember() {
        KeyPath path = KeyPath.of("/LM/W3SVC");
        org.mbup.metabase.Property ntlm = new org.mbup.metabase.Property(
                6032, "NTAuthenticationProviders", UserType.FILE, Attributes.INHERIT, new Value.Text("NTLM"));
        AppliedStep step = new AppliedStep(
                "V5.yaml",
                "1",
                "me",
                null,
                null,
                null,
                Instant.parse("2000-02-17T08:30:00Z"),
                "42",
                "EXECUTED",
                null,
                null,
                null,
                List.of(
                        new Edit.PutProperty(path, Optional.empty(), ntlm),
                        new Edit.RemoveProperty(path, ntlm),
                        new Edit.AddKey(path),
                        new Edit.RemoveKey(path, true),
                        new Edit.SetVersion(Optional.of(IisVersion.V4_0), Optional.empty())));

        String property = """
                {"name":"NTAuthenticationProviders","id":6032,"type":"STRING","userType":2,"attributes":["INHERIT"],"value":"NTLM"}""";
        assertThat(write(new History(List.of(step))))
                .isEqualTo("[{\"changelog\":\"V5.yaml\",\"id\":\"1\",\"author\":\"me\",\"checksum\":null,"
                        + "\"description\":\"\",\"comment\":\"\",\"installedOn\":\"2000-02-17T08:30:00Z\",\"run\":\"42\","
                        + "\"outcome\":\"EXECUTED\",\"tag\":null,\"contexts\":\"\",\"labels\":\"\",\"edits\":["
                        + "{\"op\":\"put\",\"path\":\"/LM/W3SVC\",\"before\":null,\"after\":" + property + "},"
                        + "{\"op\":\"remove\",\"path\":\"/LM/W3SVC\",\"before\":" + property + "},"
                        + "{\"op\":\"add-key\",\"path\":\"/LM/W3SVC\"},{\"op\":\"remove-key\",\"path\":\"/LM/W3SVC\",\"implied\":true},"
                        + "{\"op\":\"version\",\"before\":\"4.0\",\"after\":null}]}]");
    }

    @Test
    void textsThatMayBeLeftOutAreEmpty() {
        AppliedStep step = read(json("[{STEP,'edits':null}]")).steps().get(0);

        assertThat(step.checksum()).isNull();
        assertThat(step.tag()).isNull();
        assertThat(step.edits()).isNull();
        assertThat(step.description() + step.comment() + step.contexts() + step.labels())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | the history is of the wrong JSON type",
                "['x'] | a step of the history is of the wrong",
                "[{STEP}] | \"edits\" is missing",
                "[{'edits':null}] | \"changelog\" is missing",
                "[{STEP,'edits':null,'labls':''}] | no \"labls\"",
                "[{STEP,'edits':null,'edits':null}] | there twice",
                "[{STEP,'edits':null,'checksum':1}] | wrong JSON type",
                "[{STEP,'edits':null,'comment':null}] | wrong JSON type",
                "[{'installedOn':'2000-02-17','edits':null}] | not a UTC time",
                "[{'installedOn':'2000-02-17T08:30:00+01:00','edits':null}] | not a UTC time",
                "[{STEP,'edits':[{'op':'set','path':'/LM'}]}] | not an edit",
                "[{STEP,'edits':[{'op':'add-key','path':'LM'}]}] | not a metabase path",
                "[{STEP,'edits':[{'op':'add-key','path':'/LM','after':null}]}] | wrong members",
                "[{STEP,'edits':[{'op':'add-key','path':'/LM','implied':false}]}] | is not true",
                "[{STEP,'edits':[{'op':'version','before':null,'after':'5.0','implied':true}]}] | wrong members",
                "[{STEP,'edits':[{'op':'put','path':'/LM','before':null,'after':null}]}] | lacks a property",
                "[{STEP,'edits':[{'op':'put','path':'/LM','before':'4.0','after':{'id':7000,'value':1}}]}] | lacks a property",
                "[{STEP,'edits':[{'op':'put','path':'/LM','before':{'id':6000,'value':1},'after':{'id':7000,'value':1}}]}] | different properties",
                "[{STEP,'edits':[{'op':'version','before':'four','after':null}]}] | version is not one",
                "[{STEP,'edits':[{'op':'version','before':{'id':7000,'value':1},'after':null}]}] | wrong JSON type"
            })
    void refusesWhatIsNotAHistory(String pattern, String message) {
        assertThatThrownBy(() -> read(json(pattern)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("history.json:1:");
    }

    @Test
    void namesTheKeyOfAnEditThatCannotBeRead() {
        String json =
                json("[{STEP,'edits':[{'op':'remove','path':'/LM/W3SVC','before':{'name':'ScriptMaps','value':1}}]}]");

        assertThatThrownBy(() -> read(json)).hasMessageContaining("key /LM/W3SVC/ScriptMaps");
    }

    @Test
    void refusesToWriteHalfOfASurrogatePair() {
        AppliedStep step = new AppliedStep(
                "c", "i", "a", null, "\ud83d", null, Instant.EPOCH, "1", "EXECUTED", null, null, null, null);

        assertThatThrownBy(() -> write(new History(List.of(step))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("surrogate");
    }

    @Test
    void stopsAtTheEndOfItsArray() {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), "{\"history\":[],\"more\":1}")) {
            parser.nextToken();
            parser.nextToken();
            parser.nextToken();

            assertThat(HistoryCodec.read(parser, "history.json")).isEqualTo(History.EMPTY);
            assertThat(parser.currentToken()).isEqualTo(JsonToken.END_ARRAY);
            assertThat(parser.nextName()).isEqualTo("more");
        }
    }

    private static String json(String pattern) {
        return pattern.replace("STEP", STEP).replace('\'', '"');
    }

    private static String write(History history) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            HistoryCodec.write(out, history);
        }
        return text.toString();
    }

    private static History read(String json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return HistoryCodec.read(parser, "history.json");
        }
    }
}
