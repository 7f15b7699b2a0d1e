package org.mbup.report;

import java.util.List;
import java.util.Map;
import org.mbup.live.Seen;
import org.mbup.wire.Client;
import org.mbup.wire.Verdict;
import tools.jackson.core.JsonGenerator;

/** What running servers show, in the form of {@link ProbeReport}. */
public final class LiveReport {

    private LiveReport() {}

    /** Text for a terminal. */
    public static String text(List<Seen> all) {
        StringBuilder out = new StringBuilder();
        for (Seen seen : all) {
            out.append(seen.url()).append('\n');
            out.append("  server                ")
                    .append(seen.server().orElse("does not say"))
                    .append('\n');
            out.append("  without credentials   ").append(seen.first()).append('\n');
            if (seen.refusal().isEmpty()) {
                out.append("  no 401 was seen\n");
            } else {
                refusal(out, seen);
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static void refusal(StringBuilder out, Seen seen) {
        if (seen.challenges().isEmpty()) {
            out.append("  where a logon is needed\n    ")
                    .append(seen.refusal().orElseThrow())
                    .append(", and no WWW-Authenticate line\n");
            return;
        }
        out.append("  where a logon is needed\n    ")
                .append(seen.refusal().orElseThrow())
                .append('\n');
        seen.challenges().forEach(line -> out.append("    ").append(line).append('\n'));
        clients(out, seen.clients());
    }

    /** A line for each kind of client, as both probes have them. */
    static void clients(StringBuilder out, Map<Client, Verdict> clients) {
        for (Client client : Client.values()) {
            Verdict verdict = clients.get(client);
            out.append("    ")
                    .append(WireText.pad(client.title(), 31))
                    .append(WireText.pad(verdict.result().label(), 12))
                    .append(verdict.reason())
                    .append(WireText.sources(verdict.references(), verdict.inferred()))
                    .append('\n');
        }
    }

    /** JSON with a final line feed. */
    public static String json(List<Seen> all) {
        return JsonReport.object(json -> {
            json.writeArrayPropertyStart("answers");
            all.forEach(seen -> seen(json, seen));
            json.writeEndArray();
        });
    }

    private static void seen(JsonGenerator json, Seen seen) {
        json.writeStartObject();
        json.writeStringProperty("url", seen.url().toString());
        JsonReport.text(json, "server", seen.server().orElse(null));
        line(json, "withoutCredentials", seen.first());
        seen.refusal().ifPresent(text -> line(json, "refusal", text));
        json.writeArrayPropertyStart("challenges");
        seen.challenges().forEach(text -> {
            json.writeStartObject();
            json.writeStringProperty("line", text);
            json.writeEndObject();
        });
        json.writeEndArray();
        if (!seen.clients().isEmpty()) {
            json.writeObjectPropertyStart("clients");
            for (Client client : Client.values()) {
                WireJson.verdict(json, client.label(), seen.clients().get(client));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void line(JsonGenerator json, String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("line", text);
        json.writeEndObject();
    }
}
