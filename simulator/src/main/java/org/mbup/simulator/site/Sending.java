package org.mbup.simulator.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.simulator.content.Entry;
import org.mbup.wire.Binding;
import org.mbup.wire.Expiration;
import org.mbup.wire.HttpDate;
import org.mbup.wire.StatusLine;

/** Puts an answer together for somebody who was let in. */
final class Sending {

    private static final String LOCATION = "Content-Location";

    private final Asked asked;
    private final Caller caller;
    private final List<Answer.Field> fields = new ArrayList<>();
    private StatusLine status = StatusLine.ok();

    Sending(Asked asked, Caller caller) {
        this.asked = asked;
        this.caller = caller;
        caller.challenges().forEach(value -> fields.add(new Answer.Field("WWW-Authenticate", value)));
    }

    Sending status(StatusLine other) {
        status = other;
        return this;
    }

    Sending with(Answer.Field field) {
        fields.add(field);
        return this;
    }

    /** Names the document that is sent for a directory (Q218180). */
    Sending document(String path) {
        if (!path.isEmpty()) {
            Binding binding = asked.to().binding();
            String address = binding.address().isEmpty() ? "127.0.0.1" : binding.address();
            String name = asked.model().computer().name().orElse("localhost");
            String line = asked.settings().page().contentLocation().line(address, name, path);
            fields.add(new Answer.Field(LOCATION, line.substring(LOCATION.length() + 2)));
        }
        return this;
    }

    /** Says how long it stays fresh, where HttpExpires does. */
    Sending expiring() {
        Optional<Expiration> expiration = asked.settings().serving().expiration();
        expiration.ifPresent(found -> found.headers(Instant.now())
                .forEach(header -> fields.add(new Answer.Field(header.name(), header.value()))));
        return this;
    }

    Answer page(Body body) {
        return answer(body);
    }

    Answer file(Entry entry, String type) {
        fields.add(new Answer.Field("Last-Modified", HttpDate.of(entry.modified())));
        return answer(new Body.Stored(entry.path(), entry.size(), type));
    }

    private Answer answer(Body body) {
        List<Answer.Field> all = new ArrayList<>(fields);
        asked.settings()
                .serving()
                .headers()
                .forEach(header -> all.add(new Answer.Field(header.name(), header.value())));
        return new Answer(
                status,
                all,
                body,
                !asked.settings().authentication().keepAlive(),
                status.number() + " at " + asked.to().key() + " for " + caller);
    }
}
