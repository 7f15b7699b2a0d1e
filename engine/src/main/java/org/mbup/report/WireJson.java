package org.mbup.report;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.mbup.wire.Challenge;
import org.mbup.wire.Client;
import org.mbup.wire.Compared;
import org.mbup.wire.HostMatch;
import org.mbup.wire.Logon;
import org.mbup.wire.Page;
import org.mbup.wire.Spn;
import org.mbup.wire.StatusLine;
import org.mbup.wire.Verdict;
import org.mbup.wire.WireEffect;
import tools.jackson.core.JsonGenerator;

/** What clients are shown, as JSON. */
final class WireJson {

    private WireJson() {}

    /** The member {@code wire} of a plan. */
    static void effect(JsonGenerator json, WireEffect effect) {
        json.writeObjectPropertyStart("wire");
        json.writeNumberProperty("sites", effect.sites());
        json.writeBooleanProperty("changed", effect.changed());
        groups(json, "logon", effect.logons(), (writer, logon) -> logon(writer, logon, Challenge.ASKED));
        groups(json, "pages", effect.pages(), WireJson::page);
        spns(json, effect.spns());
        json.writeEndObject();
    }

    private static <T> void groups(
            JsonGenerator json, String name, List<Compared<T>> groups, BiConsumer<JsonGenerator, T> content) {
        json.writeArrayPropertyStart(name);
        for (Compared<T> group : groups) {
            json.writeStartObject();
            JsonReport.strings(json, "keys", group.keys());
            json.writeBooleanProperty("changed", group.changed());
            side(json, "before", group.before(), content);
            side(json, "after", group.after(), content);
            side(json, "cleanInstall", group.clean(), content);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static <T> void side(JsonGenerator json, String name, T value, BiConsumer<JsonGenerator, T> content) {
        json.writeObjectPropertyStart(name);
        content.accept(json, value);
        json.writeEndObject();
    }

    static void spns(JsonGenerator json, List<Spn> spns) {
        json.writeArrayPropertyStart("spns");
        spns.forEach(spn -> {
            json.writeStartObject();
            json.writeStringProperty("site", spn.site().toString());
            json.writeStringProperty("name", spn.name());
            json.writeStringProperty("command", spn.command());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    static String hosts(HostMatch match) {
        return match.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The members of a logon, for a client that asked for that host. */
    static void logon(JsonGenerator json, Logon logon, String host) {
        status(json, "withoutCredentials", logon.first());
        status(json, "refusal", logon.refusal());
        json.writeArrayPropertyStart("challenges");
        logon.challenges().forEach(challenge -> challenge(json, challenge, host));
        json.writeEndArray();
        json.writeObjectPropertyStart("clients");
        for (Client client : Client.values()) {
            verdict(json, client.label(), logon.clients().get(client));
        }
        json.writeEndObject();
        logon.ifIntegrated().ifPresent(other -> {
            json.writeObjectPropertyStart("ifIntegrated");
            logon(json, other, host);
            json.writeEndObject();
        });
    }

    private static void status(JsonGenerator json, String name, StatusLine status) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("line", status.line());
        json.writeStringProperty("status", status.number());
        json.writeBooleanProperty("inferred", status.inferred());
        json.writeEndObject();
    }

    private static void challenge(JsonGenerator json, Challenge challenge, String host) {
        json.writeStartObject();
        json.writeStringProperty("line", challenge.line(host));
        json.writeBooleanProperty("inferred", challenge.inferred());
        challenge.doubt().ifPresent(doubt -> json.writeStringProperty("doubt", doubt));
        json.writeEndObject();
    }

    static void verdict(JsonGenerator json, String name, Verdict verdict) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("result", verdict.result().label());
        JsonReport.text(json, "scheme", verdict.scheme().map(Object::toString).orElse(null));
        json.writeStringProperty("reason", verdict.reason());
        JsonReport.strings(json, "references", verdict.references());
        json.writeBooleanProperty("inferred", verdict.inferred());
        JsonReport.text(json, "step", verdict.step().orElse(null));
        json.writeEndObject();
    }

    /** The members of a page. */
    static void page(JsonGenerator json, Page page) {
        json.writeObjectPropertyStart("aspGet");
        json.writeStringProperty("outcome", page.asp().outcome().label());
        json.writeStringProperty("reason", page.asp().reason());
        JsonReport.strings(json, "references", page.asp().references());
        json.writeBooleanProperty("inferred", page.asp().inferred());
        json.writeEndObject();
        json.writeObjectPropertyStart("defaultDocument");
        json.writeBooleanProperty("enabled", page.defaultDocument().enabled());
        JsonReport.strings(json, "names", page.defaultDocument().names());
        json.writeBooleanProperty("listing", page.defaultDocument().listing());
        json.writeEndObject();
        json.writeStringProperty("contentLocation", page.contentLocation().line());
    }
}
