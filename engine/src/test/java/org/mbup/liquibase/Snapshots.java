package org.mbup.liquibase;

import java.nio.charset.StandardCharsets;
import org.mbup.format.Formats;
import org.mbup.format.ReadOptions;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.History;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.WorkingCopy;

/** Small snapshots for the tests of the replay. */
final class Snapshots {

    static final long PROVIDERS = 6032;
    static final KeyPath WEB = KeyPath.of("w3svc");

    private static final String FORMAT = """
            {
              "format": "mbup-snapshot", "formatVersion": 1, "iisVersion": "%s",
              "keys": [
                { "path": "/LM", "properties": [] },
                { "path": "/LM/W3SVC", "keyType": "IIsWebService", "properties": [
                  { "name": "NTAuthenticationProviders", "value": "%s" },
                  { "name": "AspBufferingOn", "value": false } ] },
                { "path": "/LM/W3SVC/1", "keyType": "IIsWebServer", "properties": [
                  { "name": "NTAuthenticationProviders", "value": "NTLM" } ] }
              ],
              "history": []
            }
            """;

    private Snapshots() {}

    /** A web service of IIS 4.0 with NTLM, and a site with its own NTLM. */
    static SnapshotDocument ntlm() {
        return providers("NTLM");
    }

    /** The same with another provider list. */
    static SnapshotDocument providers(String list) {
        return read(FORMAT.formatted("4.0", list));
    }

    /** The same of a computer of that name. */
    static SnapshotDocument ofComputer(String name) {
        String computer = "\"computer\": \"" + name.replace("\"", "\\\"") + "\",";
        return read(FORMAT.formatted("4.0", "NTLM").replace("\"keys\"", computer + " \"keys\""));
    }

    /** The same of another version. */
    static SnapshotDocument version(String version) {
        return read(FORMAT.formatted(version, "NTLM"));
    }

    static SnapshotDocument read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    static SnapshotDocument read(byte[] json) {
        return Formats.named("json").read(json, ReadOptions.of("test.json"));
    }

    /** The snapshot written and read again. */
    static SnapshotDocument saved(SnapshotDocument document, WorkingCopy after, History history) {
        return read(document.render(after, history).bytes());
    }

    static String providers(Metabase metabase, String path) {
        return metabase.explicit(KeyPath.of(path), PROVIDERS)
                .map(property -> property.value().display())
                .orElse(null);
    }
}
