package org.mbup.simulator.story;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The story for a program: {@code story-1.schema.json} beside this class says how it looks. */
public final class StoryJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private StoryJson() {}

    /** One JSON object with a final line feed; of tokens no more than their beginnings, and no password. */
    public static String of(List<Act> acts) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", 1);
            json.writeStringProperty("article", "Q248350");
            json.writeBooleanProperty("proved", proved(acts));
            json.writeArrayPropertyStart("steps");
            for (int i = 0; i < acts.size(); i++) {
                step(json, i + 1, acts.get(i));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static boolean proved(List<Act> acts) {
        return acts.stream().allMatch(act -> !(act instanceof Scene scene) || scene.held());
    }

    private static void step(JsonGenerator json, int number, Act act) {
        json.writeStartObject();
        json.writeNumberProperty("number", number);
        json.writeStringProperty("title", act.title());
        if (act instanceof Work work) {
            commands(json, work.commands());
        } else if (act instanceof Setting setting) {
            setting(json, setting);
        } else if (act instanceof Scene scene) {
            scene(json, scene);
        }
        json.writeEndObject();
    }

    private static void commands(JsonGenerator json, List<Work.Command> commands) {
        json.writeArrayPropertyStart("commands");
        for (Work.Command command : commands) {
            json.writeStartObject();
            json.writeStringProperty("line", command.line());
            lines(json, "output", command.output());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void setting(JsonGenerator json, Setting setting) {
        json.writeObjectPropertyStart("kdc");
        json.writeStringProperty("kind", setting.kdc());
        json.writeStringProperty("user", setting.principal());
        json.writeStringProperty("service", setting.service());
        json.writeEndObject();
        json.writeObjectPropertyStart("server");
        json.writeStringProperty("url", setting.server().toString());
        json.writeStringProperty("iisVersion", setting.version().toString());
        json.writeEndObject();
    }

    private static void scene(JsonGenerator json, Scene scene) {
        json.writeArrayPropertyStart("exchanges");
        for (Exchange exchange : scene.exchanges()) {
            json.writeStartObject();
            lines(json, "sent", exchange.sent());
            lines(json, "received", exchange.received());
            json.writeNumberProperty("status", exchange.status());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("expected");
        json.writeNumberProperty("status", scene.expected());
        text(json, "user", scene.user());
        json.writeEndObject();
        json.writeNumberProperty("status", scene.status());
        text(json, "user", scene.seen());
        text(json, "logon", scene.how());
        json.writeStringProperty("outcome", scene.outcome());
        json.writeBooleanProperty("held", scene.held());
    }

    private static void lines(JsonGenerator json, String name, List<String> lines) {
        json.writeArrayPropertyStart(name);
        lines.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) {
        json.writeName(name);
        if (value.isPresent()) {
            json.writeString(value.get());
        } else {
            json.writeNull();
        }
    }
}
