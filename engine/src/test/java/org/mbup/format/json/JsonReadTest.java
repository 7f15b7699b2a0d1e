package org.mbup.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mbup.format.Snapshot;
import org.mbup.history.History;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;
import org.mbup.problem.ProblemException;

class JsonReadTest {

    private static final String CANONICAL = """
            {
              "format": "mbup-snapshot",
              "formatVersion": 1,
              "iisVersion": "4.0",
              "computer": "WEBSERVER1",
              "keys": [
                { "path": "/LM", "keyType": "IIsComputer", "properties": [] },
                { "path": "/LM/W3SVC", "keyType": "IIsWebService", "properties": [
                  { "name": "NTAuthenticationProviders", "id": 6032, "type": "STRING", "userType": 2, "attributes": ["INHERIT"], "value": "NTLM" },
                  { "name": "AspBufferingOn", "id": 7000, "type": "DWORD", "userType": 101, "attributes": ["INHERIT"], "value": 0 }
                ] }
              ],
              "history": []
            }
            """;

    @Test
    void writesOnePropertyALine() {
        Snapshot snapshot = Snapshots.read("""
                {"history":[],"keys":[{"properties":[{"value":false,"name":"AspBufferingOn"},
                {"name":"NTAuthenticationProviders","value":"NTLM"}],"keyType":"IIsWebService","path":"/LM/W3SVC"},
                {"path":"/LM","keyType":"IIsComputer"}],"computer":"WEBSERVER1","iisVersion":"4.0",
                "formatVersion":1,"format":"mbup-snapshot"}
                """);

        assertThat(Snapshots.write(snapshot)).isEqualTo(CANONICAL);
        assertThat(Snapshots.write(Snapshots.read(CANONICAL))).isEqualTo(CANONICAL);
    }

    @Test
    void readsWhatTheCanonicalFormSays() {
        Snapshot snapshot = Snapshots.read(CANONICAL);

        assertThat(snapshot.computer()).contains("WEBSERVER1");
        assertThat(snapshot.history()).isEqualTo(History.EMPTY);
        assertThat(snapshot.metabase().versionLabel()).contains(IisVersion.V4_0);
        Key service = snapshot.metabase().key(KeyPath.of("w3svc")).orElseThrow();
        assertThat(service.keyType()).contains("IIsWebService");
        assertThat(service.properties())
                .containsExactly(
                        Property.keyType("IIsWebService"),
                        new Property(
                                6032,
                                "NTAuthenticationProviders",
                                UserType.FILE,
                                Attributes.INHERIT,
                                new Value.Text("NTLM")),
                        new Property(7000, "AspBufferingOn", UserType.ASP, Attributes.INHERIT, new Value.Dword(0)));
    }

    @Test
    void fillsInWhatTheCatalogueKnows() {
        assertThat(only("{\"name\":\"aspbufferingon\",\"value\":true}"))
                .isEqualTo(new Property(7000, "aspbufferingon", UserType.ASP, Attributes.INHERIT, new Value.Dword(1)));
        assertThat(only("{\"id\":6032,\"value\":\"NTLM\"}").name()).isEqualTo("NTAuthenticationProviders");
        assertThat(only("{\"id\":6021,\"value\":\"\"}").attributes()).hasToString("INHERIT | SECURE");
        assertThat(only("{\"name\":\"MD_CAL_W3_ERROR\",\"type\":\"DWORD\",\"value\":5}")
                        .id())
                .isEqualTo(2133);
    }

    @Test
    void takesAnUnknownPropertyForAServerSettingWithoutAttributes() {
        assertThat(only("{\"id\":77777,\"type\":\"BINARY\",\"value\":\"00fF\"}"))
                .isEqualTo(new Property(
                        77_777, "UnknownName_77777", UserType.SERVER, Attributes.NONE, Value.Binary.ofHex("00ff")));
    }

    @Test
    void keepsAnExplicitTypeThatContradictsTheCatalogue() {
        Property property = only("{\"name\":\"AspBufferingOn\",\"type\":\"STRING\",\"value\":\"yes\"}");

        assertThat(property.value()).isEqualTo(new Value.Text("yes"));
        assertThat(property.userType()).isEqualTo(UserType.ASP);
    }

    @Test
    void keepsAForeignNameWhenEverythingIsWrittenOut() {
        Property property = only("""
                        {"name":"AspBufferingOn","id":77777,"type":"DWORD","userType":3000,
                         "attributes":["0x400","SECURE"],"value":4294967295}""");

        assertThat(property)
                .isEqualTo(new Property(
                        77_777,
                        "AspBufferingOn",
                        new UserType(3000),
                        new Attributes(0x404),
                        new Value.Dword(Value.Dword.MAX)));
    }

    @Test
    void writesAnUnusualKeyTypeAsAnOrdinaryProperty() {
        Property odd = new Property(1002, "KeyType", UserType.FILE, Attributes.INHERIT, new Value.Text("IIsX"));
        Property number = new Property(1002, "KeyType", UserType.SERVER, Attributes.NONE, new Value.Dword(1));
        for (Property property : List.of(odd, number)) {
            String json = write(property);

            assertThat(json).doesNotContain("\"keyType\"").contains("\"id\": 1002");
            assertThat(Snapshots.read(json).metabase().explicit(KeyPath.LM, 1002))
                    .contains(property);
        }
    }

    @Test
    void readsEscapesBlanksAndAByteOrderMark() {
        String json = "\uFEFF \r\n\t" + Snapshots.ofProperties("{\"id\":6032,\"value\":\"\\u004eT\\/\\ud83d\\ude00\"}");

        assertThat(Snapshots.read(json).metabase().explicit(KeyPath.of("w3svc"), 6032))
                .map(p -> p.value().display())
                .contains("NT/😀");
        assertThat(Snapshots.write(Snapshots.read(json))).startsWith("{").contains("\"NT/😀\"");
    }

    @Test
    void refusesToWriteHalfOfASurrogatePairAndNamesTheKey() {
        for (Value value : List.of(new Value.Text("x\ud83d"), new Value.Expand("\ude00"), Value.Multi.of("\ud83dx"))) {
            assertThatThrownBy(() -> write(new Property(70_001, "n", UserType.FILE, Attributes.NONE, value)))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("surrogate")
                    .hasMessageContaining("key /LM");
        }
    }

    @Test
    void passesOnAFailureOfTheTarget() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };

        assertThatThrownBy(
                        () -> Snapshots.FORMAT.write(Snapshots.read(CANONICAL)).writeTo(full))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
    }

    @Test
    void canBeRenderedAnyNumberOfTimesAndLeavesTheStreamOpen() throws IOException {
        boolean[] closed = {false};
        OutputStream target = new OutputStream() {
            @Override
            public void write(int b) {
                assertThat(closed[0]).isFalse();
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };
        var rendering = Snapshots.FORMAT.write(Snapshots.read(CANONICAL));

        rendering.writeTo(target);
        rendering.writeTo(target);

        assertThat(closed[0]).isFalse();
        assertThat(rendering.bytes()).isEqualTo(CANONICAL.getBytes(StandardCharsets.UTF_8));
    }

    private static Property only(String property) {
        return Snapshots.read(Snapshots.ofProperties(property))
                .metabase()
                .key(KeyPath.of("w3svc"))
                .orElseThrow()
                .properties()
                .get(0);
    }

    private static String write(Property property) {
        Key key = Key.of(KeyPath.LM, List.of(property));
        return Snapshots.write(new Snapshot(MetabaseTree.of(List.of(key)), Optional.empty(), History.EMPTY));
    }
}
