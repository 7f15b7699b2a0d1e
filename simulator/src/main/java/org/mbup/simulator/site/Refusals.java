package org.mbup.simulator.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mbup.simulator.content.Content;
import org.mbup.simulator.content.Entry;
import org.mbup.wire.ErrorPage;
import org.mbup.wire.StatusLine;

/** Answers that are no page: the one HttpErrors names where it is there, else one in words of our own. */
final class Refusals {

    private static final int LONGEST_PAGE = 65_536;

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("400", "The request is not one this server can read."),
            Map.entry("401.1", "The logon did not succeed."),
            Map.entry("401.2", "A logon is needed, in one of the ways this server is set up for."),
            Map.entry("401.3", "The permissions of the file keep this user out."),
            Map.entry("401.4", "A filter of the server turned the logon down."),
            Map.entry("401.5", "The application turned the logon down."),
            Map.entry("403.1", "Running programs or scripts is not allowed here."),
            Map.entry("403.2", "Reading is not allowed here, or there is no default document and no listing."),
            Map.entry("403.3", "Writing is not allowed here."),
            Map.entry("403.4", "This page wants an encrypted connection."),
            Map.entry("404", "There is no such page."),
            Map.entry("404.1", "No site of this server listens to that name here."),
            Map.entry("405", "This page does not take that verb."),
            Map.entry("500", "The configuration of this page leads nowhere."),
            Map.entry("501", "The simulator does not do that."));

    private static final int MOST_MADE = 512;
    private static final int USUAL = 256;
    private static final Map<Words, Body> MADE = new ConcurrentHashMap<>();

    private final Content content;

    /** What a page of our own depends on. */
    private record Words(String number, String why, String where) {}

    Refusals(Content content) {
        this.content = content;
    }

    /** An answer for nobody's key: the request could not even be led anywhere. */
    static Answer bare(int code, int substatus, String why) {
        StatusLine status = StatusLine.answer(code, substatus);
        return new Answer(status, List.of(), own(status, why, ""), code == 400, status.number() + " " + why);
    }

    Answer of(Asked asked, StatusLine status, List<Answer.Field> fields, String why) {
        List<Answer.Field> all = new ArrayList<>(fields);
        asked.settings()
                .serving()
                .headers()
                .forEach(header -> all.add(new Answer.Field(header.name(), header.value())));
        Body body = asked.settings()
                .serving()
                .errorPage(status)
                .flatMap(page -> configured(asked, page))
                .orElseGet(() -> own(status, why, "Key: " + asked.to().key()));
        return new Answer(
                status,
                all,
                body,
                !asked.settings().authentication().keepAlive(),
                status.number() + " at " + asked.to().key() + ": " + why);
    }

    Answer of(Asked asked, int code, int substatus, String why) {
        return of(asked, StatusLine.answer(code, substatus), List.of(), why);
    }

    private static Body own(StatusLine status, String why, String where) {
        Words key = new Words(status.number(), why, where);
        Body before = MADE.get(key);
        if (before != null) {
            return before;
        }
        Body made = make(status, why, where);
        if (MADE.size() < MOST_MADE && where.length() <= USUAL) {
            MADE.put(key, made);
        }
        return made;
    }

    private static Body make(StatusLine status, String why, String where) {
        String words = WORDS.getOrDefault(status.number(), "");
        return Html.page(status.number() + " " + status.reason(), words, why.equals(words) ? "" : why, where);
    }

    /** The file, or the file a URL of the site leads to; a script is not run for it. */
    private Optional<Body> configured(Asked asked, ErrorPage page) {
        Optional<Entry> entry = page.url() ? byUrl(asked, page.place()) : content.find(page.place());
        return entry.filter(found -> !found.folder() && found.size() <= LONGEST_PAGE)
                .flatMap(Refusals::read);
    }

    private Optional<Entry> byUrl(Asked asked, String url) {
        if (!url.startsWith("/")) {
            return Optional.empty();
        }
        return asked.model()
                .resolve(asked.door(), asked.request().name(), url)
                .filter(to -> !Pages.script(asked.model().settings(to).serving(), to))
                .flatMap(to -> content.find(
                        asked.model().directory(to.virtualDirectory()),
                        to.rest(),
                        to.url().segments()));
    }

    private static Optional<Body> read(Entry entry) {
        try (var in = Files.newInputStream(entry.path(), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(new Body.Bytes(in.readNBytes(LONGEST_PAGE), "text/html"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
