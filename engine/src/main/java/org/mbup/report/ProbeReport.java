package org.mbup.report;

import org.mbup.plan.Probe;
import org.mbup.wire.Challenge;
import org.mbup.wire.Resolution;
import org.mbup.wire.Site;
import tools.jackson.core.JsonGenerator;

/** What a snapshot shows to clients. */
public final class ProbeReport {

    private ProbeReport() {}

    /** Text for a terminal. */
    public static String text(Probe probe) {
        return new ProbeText(probe).render();
    }

    /** JSON with a final line feed. */
    public static String json(Probe probe) {
        return JsonReport.object(json -> {
            json.writeObjectPropertyStart("snapshot");
            json.writeStringProperty("uri", probe.source());
            JsonReport.text(
                    json, "iisVersion", probe.iisVersion().map(Object::toString).orElse(null));
            JsonReport.text(json, "computer", probe.computer().name().orElse(null));
            json.writeEndObject();
            json.writeStringProperty("rules", probe.rules().toString());
            json.writeArrayPropertyStart("answers");
            probe.asked().forEach(asked -> asked(json, asked));
            probe.sites().forEach(same -> sites(json, same));
            json.writeEndArray();
            if (!probe.losses().isEmpty()) {
                JsonReport.strings(json, "losses", probe.losses());
            }
        });
    }

    private static void asked(JsonGenerator json, Probe.Asked asked) {
        json.writeStartObject();
        json.writeStringProperty("url", asked.url().toString());
        json.writeBooleanProperty("found", asked.found().isPresent());
        asked.found().ifPresent(found -> {
            Resolution to = found.resolution();
            json.writeStringProperty("site", to.site().path().toString());
            json.writeStringProperty("key", to.key().toString());
            json.writeStringProperty("virtualDirectory", to.virtualDirectory().toString());
            JsonReport.strings(json, "otherSites", to.others());
            json.writeStringProperty("host", WireJson.hosts(found.hosts()));
            WireJson.logon(json, found.view().logon(), to.url().host());
            WireJson.page(json, found.view().page());
            WireJson.spns(json, found.spn().stream().toList());
        });
        json.writeEndObject();
    }

    private static void sites(JsonGenerator json, Probe.SameSites same) {
        json.writeStartObject();
        JsonReport.strings(json, "sites", same.sites().stream().map(Site::path).toList());
        WireJson.logon(json, same.view().logon(), Challenge.ASKED);
        WireJson.page(json, same.view().page());
        WireJson.spns(json, same.spns());
        json.writeEndObject();
    }
}
