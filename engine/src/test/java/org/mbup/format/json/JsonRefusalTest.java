package org.mbup.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.format.FormatException;
import org.mbup.format.Limits;
import org.mbup.format.ReadOptions;
import org.mbup.problem.Problem;

/** Every refusal says what, where and what to do; none of them is a stack trace. */
class JsonRefusalTest {

    private static final String HEAD = "{\"format\":\"mbup-snapshot\",\"formatVersion\":1,";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':'NTAuthenticationProvider','value':'x'} | cannot fill it in | NTAuthenticationProviders",
                "{'name':'Unheard','id':77777,'value':'x'} | \"type\" is missing |",
                "{'value':'x'} | \"name\" is missing |",
                "{'name':'AspBufferingOn','id':6032,'value':'x'} | are of different properties | correct one",
                "{'name':'NTAuthenticationProviders'} | \"value\" is missing |",
                "{'name':'NTAuthenticationProviders','vaule':'x'} | there is no \"vaule\" | did you mean \"value\"?",
                "{'name':'ScriptMaps','value':'x'} | does not fit the type MULTISZ |",
                "{'name':'ScriptMaps','value':['x',1]} | an item of \"value\" is of the wrong |",
                "{'name':'NTAuthenticationProviders','value':5} | does not fit the type STRING |",
                "{'name':'NTAuthenticationProviders','value':null} | wrong JSON type |",
                "{'name':'NTAuthenticationProviders','value':{}} | wrong JSON type |",
                "{'name':'AuthFlags','value':true} | does not fit the type DWORD |",
                "{'name':'AuthFlags','value':'5'} | does not fit the type DWORD |",
                "{'name':'AuthFlags','value':4294967296} | out of range |",
                "{'name':'AuthFlags','value':-1} | out of range |",
                "{'name':'AuthFlags','value':-0} | out of range |",
                "{'name':'AuthFlags','value':1.5} | wrong JSON type |",
                "{'name':'AuthFlags','value':1e3} | wrong JSON type |",
                "{'name':'AuthFlags','value':01} | not valid JSON |",
                "{'name':'AuthFlags','value':NaN} | not valid JSON |",
                "{'id':77777,'type':'BINARY','value':'abc'} | does not fit the type BINARY |",
                "{'id':77777,'type':'BINARY','value':'xy'} | does not fit the type BINARY |",
                "{'id':77777,'type':'dword','value':1} | not a data type |",
                "{'id':77777,'type':'DWORD','userType':-1,'value':1} | out of range |",
                "{'id':77777,'type':'DWORD','attributes':'INHERIT','value':1} | wrong JSON type |",
                "{'id':77777,'type':'DWORD','attributes':['inherit'],'value':1} | unknown name |",
                "{'id':77777,'type':'DWORD','attributes':['NO_ATTRIBUTES'],'value':1} | unknown name |",
                "{'id':77777,'type':'DWORD','attributes':['0x0'],'value':1} | unknown name |",
                "{'id':77777,'type':'DWORD','attributes':['0X400'],'value':1} | unknown name |",
                "{'id':77777,'type':'DWORD','attributes':['INHERIT','INHERIT'],'value':1} | a name twice |",
                "{'id':4294967296,'type':'DWORD','value':1} | out of range |",
                "{'id':1,'id':1,'type':'DWORD','value':1} | there twice in a property |",
                "{'id':6032,'value':'a'},{'name':'NTAuthenticationProviders','value':'b'} | 6032 twice |",
                "'x' | wrong JSON type |"
            })
    void refusesAPropertyThatIsNotOne(String property, String message, String hint) {
        Problem problem = Snapshots.refusal(Snapshots.ofProperties(property.replace('\'', '"')))
                .problem();

        assertThat(problem.what()).contains(message);
        assertThat(problem.where().source()).isEqualTo("test.json");
        assertThat(problem.where().line()).isEqualTo(1);
        assertThat(problem.where().column()).isGreaterThan(HEAD.length());
        assertThat(problem.where().keyPath()).startsWith("/LM/W3SVC");
        if (hint != null) {
            assertThat(problem.hint()).contains(hint);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | a snapshot is of the wrong JSON type",
                "{} | \"format\" is missing",
                "{'format':'mbup-snapshot','keys':[]} | \"formatVersion\" is missing",
                "{'format':'mbup-snapshot','formatVersion':1} | \"keys\" is missing",
                "{'format':'other','formatVersion':1,'keys':[]} | is not a snapshot",
                "{'format':'mbup-snapshot','formatVersion':2,'keys':[]} | formatVersion this mbup does not read",
                "{'format':'mbup-snapshot','formatVersion':0,'keys':[]} | formatVersion this mbup does not read",
                "{'format':'mbup-snapshot','formatVersion':1,'keys':[],'keys':[]} | \"keys\" is there twice",
                "{'format':'mbup-snapshot','formatVersion':1,'keys':[]} {} | something follows the end",
                "{'format':'mbup-snapshot','formatVersion':1,'keys':[],} | not valid JSON",
                "{'format':'mbup-snapshot','formatVersion':1,'keys':[] /* no */} | not valid JSON",
                "{'format':'mbup-snapshot','formatVersion':1,'iisversion':'4.0','keys':[]} | no \"iisversion\"",
                "{'format':'mbup-snapshot','formatVersion':1,'iisVersion':'4','keys':[]} | not a version",
                "{'format':'mbup-snapshot','formatVersion':1,'iisVersion':4.0,'keys':[]} | wrong JSON type",
                "{'format':'mbup-snapshot','formatVersion':1,'keys':{}} | wrong JSON type",
                "{'format':'mbup-snapshot','formatVersion':1,'keys':[{}]} | \"path\" is missing",
                "{'format':'mbup-snapshot','formatVersion':1,'keys':[{'path':'LM'}]} | not a metabase path",
                "{'format':'mbup-snapshot','formatVersion':1,'keys':[{'path':'/LM//1'}]} | not a metabase path",
                "{'format':'mbup-snapshot','formatVersion':1,'keys':[{'path':'/LM','keytype':'x'}]} | no \"keytype\"",
                "{'format':'mbup-snapshot','formatVersion':1,'keys':[{'path':'/LM'},{'path':'/lm'}]} | key is there twice",
                "{'format':'mbup-snapshot','formatVersion':1,'keys':[],'history':null} | the history is of the wrong"
            })
    void refusesASnapshotThatIsNotOne(String json, String message) {
        assertThat(Snapshots.refusal(json.replace('\'', '"')).problem().what()).contains(message);
    }

    @Test
    void saysThatANewerVersionNeedsANewerMbup() {
        assertThat(Snapshots.refusal("{\"format\":\"mbup-snapshot\",\"formatVersion\":2,\"new\":{}}")
                        .problem()
                        .hint())
                .contains("newer mbup");
    }

    @Test
    void refusesAKeyTypeBesideTheSameProperty() {
        String json = HEAD
                + "\"keys\":[{\"path\":\"/LM\",\"keyType\":\"a\",\"properties\":[{\"id\":1002,\"value\":\"b\"}]}]}";

        assertThat(Snapshots.refusal(json).problem().what()).contains("1002 twice");
    }

    @Test
    void tellsLineAndColumnInCharactersWhateverTheLineEndsAre() {
        for (String eol : new String[] {"\n", "\r\n", "\r"}) {
            String json =
                    "\uFEFF{\"format\": \"mbup-snapshot\"," + eol + "\"computer\": \"äß漢😀\", \"formatVersion\": 1.5}";

            Problem problem = Snapshots.refusal(json).problem();

            assertThat(problem.where()).hasToString("test.json:2:39");
            assertThat(problem.found()).isEqualTo("1.5");
        }
    }

    @Test
    void tellsThatATruncatedFileWasCutOffWhereverTheCutIs() {
        String whole = Snapshots.ofProperties("{\"name\":\"AspBufferingOn\",\"value\":1}");
        for (int length = 1; length < whole.length(); length++) {
            Problem problem = Snapshots.refusal(whole.substring(0, length)).problem();

            assertThat(problem.what()).as("cut at " + length).contains("ends too early");
            assertThat(problem.hint()).contains("cut off");
            assertThat(problem.where().column()).isBetween(length, length + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", " \n"})
    void refusesAFileWithoutAValue(String json) {
        assertThat(Snapshots.refusal(json).problem().what()).contains("no JSON value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "x\\ude00", "\\ude00\\ud83d"})
    void refusesHalfOfASurrogatePair(String half) {
        String json = Snapshots.ofProperties("{\"id\":6032,\"value\":\"" + half + "\"}");

        assertThat(Snapshots.refusal(json).problem().what()).contains("half of a surrogate pair");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] json = Snapshots.ofProperties("{\"id\":6032,\"value\":\"???\"}").getBytes(StandardCharsets.US_ASCII);
        int at = new String(json, StandardCharsets.US_ASCII).indexOf("???");
        int[][] bad = {
            {0xE4, 'x', 'x'},
            {0xC0, 0x80, 'x'},
            {0xED, 0xA0, 0x80},
            {0xF5, 0x80, 0x80},
            {'x', 'x', 0xBF},
            {0xE0, 0x80, 0x80}
        };
        for (int[] bytes : bad) {
            for (int i = 0; i < bytes.length; i++) {
                json[at + i] = (byte) bytes[i];
            }

            Problem problem = Snapshots.refusal(json).problem();

            assertThat(problem.what()).contains("not UTF-8");
            assertThat(problem.where().column()).isGreaterThan(at);
            assertThat(problem.hint()).contains("UTF-8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32BE", "UTF-32LE"})
    void refusesWiderEncodings(String encoding) {
        byte[] json = Snapshots.ofProperties("").getBytes(Charset.forName(encoding));

        assertThat(Snapshots.refusal(json).problem().what()).contains("not UTF-8");
    }

    @Test
    void neverRepeatsAValueOrAnUnquotedWord() {
        for (String value :
                new String[] {"hunter2", "\"hunter2", "\"hunter2\\q\"", "[\"hunter2\"]", "\"hunter2\\ud800\""}) {
            String json = Snapshots.ofProperties("{\"name\":\"AnonymousUserPass\",\"value\":" + value + "}");

            assertThat(Snapshots.refusal(json)).hasMessageNotContaining("hunter2");
        }
    }

    @Test
    void showsUntrustedNamesShortAndWithoutControlCharacters() {
        String json = Snapshots.ofProperties("{\"name\":\"\\u001b[31m" + "x".repeat(100_000) + "\",\"value\":1}");

        FormatException e = Snapshots.refusal(json);

        assertThat(e.getMessage()).hasSizeLessThan(500).doesNotContain("\u001b");
    }

    @Test
    void boundsDepthStringsNumbersKeysAndSize() {
        assertTimeout(Duration.ofSeconds(5), () -> {
            String deep = "[".repeat(1_000_000);
            assertThat(Snapshots.refusal(deep).problem().what()).contains("wrong JSON type");
            assertThat(Snapshots.refusal("{\"x\":".repeat(1_000_000)).problem().what())
                    .contains("there is no \"x\"");
            assertThat(Snapshots.refusal(HEAD + "\"keys\":" + deep).problem().what())
                    .contains("wrong JSON type");
            assertThat(Snapshots.refusal(HEAD + "\"keys\":[" + "9".repeat(1_000_000))
                            .problem()
                            .what())
                    .contains("limit");
            assertThat(Snapshots.refusal("{\"" + "n".repeat(1_000_000))
                            .problem()
                            .what())
                    .contains("limit");
        });
        Limits small = new Limits(200, 1, 1, 64);
        assertThat(refusedWithin(
                        small, Snapshots.ofProperties("{\"id\":6032,\"value\":\"\"},{\"id\":7000,\"value\":1}")))
                .contains("too many properties");
        assertThat(refusedWithin(small, HEAD + "\"keys\":[{\"path\":\"/LM\"},{\"path\":\"/LM/W3SVC\"}]}"))
                .contains("too many keys");
        assertThat(refusedWithin(small, " ".repeat(201))).contains("too large");
    }

    @Test
    void doesNotCompareEveryNameOfAnEndlessListOfAttributes() {
        String names = IntStream.rangeClosed(1, 300_000)
                .mapToObj(bits -> "\"0x" + Integer.toHexString(bits) + "\"")
                .collect(Collectors.joining(","));
        String json =
                Snapshots.ofProperties("{\"id\":9,\"type\":\"DWORD\",\"attributes\":[" + names + "],\"value\":1}");

        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(Snapshots.refusal(json).problem().what()).contains("more names than there are bits"));
    }

    private static String refusedWithin(Limits limits, String json) {
        try {
            Snapshots.FORMAT.read(
                    json.getBytes(StandardCharsets.UTF_8),
                    new ReadOptions("test.json", ReadOptions.DEFAULT_ENCODING, limits));
        } catch (FormatException e) {
            return e.problem().what();
        }
        throw new AssertionError("accepted");
    }
}
