package org.mbup.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.format.Snapshot;
import org.mbup.history.History;
import org.mbup.metabase.Metabase;
import org.mbup.testing.Histories;

/** The shipped JSON Schema and the reader agree. */
class JsonSchemaTest {

    private static final String HEAD = "'format':'mbup-snapshot','formatVersion':1";
    private static final String STEP =
            "'changelog':'c','id':'i','author':'a','installedOn':'2000-02-17T00:00:00Z','run':'1','outcome':'EXECUTED'";
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text(), InputFormat.JSON);

    private static String text() {
        try (InputStream in = JsonSchemaTest.class.getResourceAsStream("/org/mbup/schema/snapshot-1.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<Metabase> metabases() {
        return org.mbup.testing.Arbitrary.metabases();
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.histories();
    }

    @Property(tries = 60)
    void whatIsWrittenIsValid(@ForAll("metabases") Metabase metabase, @ForAll("histories") History history) {
        String json = Snapshots.write(new Snapshot(metabase, Optional.of("WEBSERVER1"), history));

        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{HEAD,'keys':[]}",
                "{HEAD,'keys':[{'path':'/'}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'name':'AspBufferingOn','value':true}]}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'id':7000,'attributes':['0x400'],'value':1}]}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'id':9,'type':'BINARY','value':'00Ff'}]}]}",
                "{HEAD,'keys':[],'history':[{STEP,'edits':null}]}",
                "{HEAD,'keys':[],'history':[{STEP,'edits':[{'op':'version','before':null,'after':'5.0'}]}]}"
            })
    void bothAcceptWhatAPersonMayWrite(String pattern) {
        String json = json(pattern);

        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(Snapshots.write(Snapshots.read(json))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{'format':'mbup-snapshot','formatVersion':2,'keys':[]}",
                "{'format':'snapshot','formatVersion':1,'keys':[]}",
                "{HEAD}",
                "{HEAD,'keys':{}}",
                "{HEAD,'keys':[],'extra':1}",
                "{HEAD,'keys':[],'computer':null}",
                "{HEAD,'keys':[],'iisVersion':'4'}",
                "{HEAD,'keys':[],'iisVersion':'0.9'}",
                "{HEAD,'keys':[],'iisVersion':'4.00'}",
                "{HEAD,'keys':[{}]}",
                "{HEAD,'keys':[{'path':'LM'}]}",
                "{HEAD,'keys':[{'path':'/LM//W3SVC'}]}",
                "{HEAD,'keys':[{'path':'//'}]}",
                "{HEAD,'keys':[{'path':'/LM/'}]}",
                "{HEAD,'keys':[{'path':'/LM\\u0007'}]}",
                "{HEAD,'keys':[{'path':'/LM','keyType':1}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'name':'AspBufferingOn'}]}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'value':1}]}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'id':9,'type':'DWORD','value':'1'}]}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'id':9,'type':'DWORD','value':4294967296}]}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'id':9,'type':'DWORD','value':-1}]}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'id':9,'type':'DWORD','value':1.5}]}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'id':9,'type':'STRING','value':1}]}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'id':9,'type':'STRING','value':null}]}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'id':9,'type':'MULTISZ','value':'x'}]}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'id':9,'type':'MULTISZ','value':[1]}]}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'id':9,'type':'BINARY','value':'0'}]}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'id':9,'type':'string','value':'x'}]}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'id':-1,'type':'STRING','value':'x'}]}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'id':6032,'userType':'2','value':'x'}]}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'id':6032,'attributes':['inherit'],'value':'x'}]}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'id':6032,'attributes':['0x0'],'value':'x'}]}]}",
                "{HEAD,'keys':[{'path':'/LM','properties':[{'id':6032,'attributes':['SECURE','SECURE'],'value':'x'}]}]}",
                "{HEAD,'keys':[],'history':{}}",
                "{HEAD,'keys':[],'history':[{STEP}]}",
                "{HEAD,'keys':[],'history':[{STEP,'edits':null,'tag':1}]}",
                "{HEAD,'keys':[],'history':[{STEP,'edits':null,'installedon':'x'}]}",
                "{HEAD,'keys':[],'history':[{STEP,'edits':[{'op':'add'}]}]}",
                "{HEAD,'keys':[],'history':[{STEP,'edits':[{'path':'/LM'}]}]}",
                "{HEAD,'keys':[],'history':[{STEP,'edits':[{'op':'add-key'}]}]}",
                "{HEAD,'keys':[],'history':[{STEP,'edits':[{'op':'add-key','path':'/LM','before':null}]}]}",
                "{HEAD,'keys':[],'history':[{STEP,'edits':[{'op':'remove','path':'/LM','before':null}]}]}",
                "{HEAD,'keys':[],'history':[{STEP,'edits':[{'op':'put','path':'/LM','after':{'id':7000,'value':1}}]}]}",
                "{HEAD,'keys':[],'history':[{STEP,'edits':[{'op':'version','before':'4.0'}]}]}",
                "{HEAD,'keys':[],'history':[{STEP,'edits':[{'op':'version','before':4.0,'after':null}]}]}",
                "{HEAD,'keys':[],'history':[{STEP,'edits':[{'op':'version','path':'/','before':null,'after':null}]}]}"
            })
    void bothRefuseWhatIsWrong(String pattern) {
        String json = json(pattern);

        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isNotEmpty();
        assertThat(Snapshots.refusal(json).problem().what()).isNotEmpty();
    }

    @Test
    void theSchemaItselfIsValid() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(text(), InputFormat.JSON)).isEmpty();
        assertThat(meta.validate("{\"type\":\"objekt\"}", InputFormat.JSON)).isNotEmpty();
    }

    private static String json(String pattern) {
        return pattern.replace("HEAD", HEAD).replace("STEP", STEP).replace('\'', '"');
    }
}
