package org.mbup.simulator.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mbup.simulator.content.Content;
import org.mbup.simulator.content.Entry;
import org.mbup.wire.Expiration;
import org.mbup.wire.Redirect;
import org.mbup.wire.Resolution;
import org.mbup.wire.ScriptRequest;
import org.mbup.wire.Serving;
import org.mbup.wire.StatusLine;

/** What is served to somebody who was let in. */
final class Pages {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> WRITING = Set.of("PUT", "DELETE");
    private static final Set<String> PROGRAMS = Set.of(".exe", ".dll", ".com");
    private static final Answer.Field ALLOW = new Answer.Field("Allow", "OPTIONS, GET, HEAD");

    private final Content content;
    private final Refusals refusals;
    private final Placeholders placeholders = new Placeholders();
    private final Folders folders;

    Pages(Content content, Refusals refusals) {
        this.content = content;
        this.refusals = refusals;
        this.folders = new Folders(content);
    }

    /** Whether the file's own permissions keep the anonymous account out. */
    boolean closedToAnonymous(Asked asked) {
        return content.present() && find(asked).filter(entry -> !entry.open()).isPresent();
    }

    Answer serve(Asked asked, Caller caller) {
        Serving serving = asked.settings().serving();
        Answer answer = serving.redirect().flatMap(r -> away(asked, caller, r)).orElseGet(() -> here(asked, caller));
        String doubts = String.join("; ", doubts(serving));
        return doubts.isEmpty() ? answer : answer.noting(doubts);
    }

    private static List<String> doubts(Serving serving) {
        List<String> doubts = new ArrayList<>();
        serving.redirect()
                .ifPresent(redirect -> redirect.doubts().forEach(doubt -> doubts.add("HttpRedirect: " + doubt)));
        serving.expiration()
                .map(Expiration::doubt)
                .filter(doubt -> !doubt.isEmpty())
                .ifPresent(doubt -> doubts.add("HttpExpires: " + doubt));
        return doubts;
    }

    private Optional<Answer> away(Asked asked, Caller caller, Redirect redirect) {
        Request request = asked.request();
        return redirect.location(asked.to(), request.path(), request.query())
                .map(location -> location.length() > Redirect.LONGEST
                        ? refusals.of(asked, 500, 0, "HttpRedirect leads to a URL that is too long to be sent.")
                        : moved(asked, caller, redirect.permanent() ? 301 : 302, location));
    }

    private Answer here(Asked asked, Caller caller) {
        if (asked.request().method().equals("OPTIONS")) {
            return new Sending(asked, caller).with(ALLOW).page(Html.body(""));
        }
        return served(asked, caller, "");
    }

    /** @param document what Content-Location names; empty where the URL does itself */
    private Answer served(Asked asked, Caller caller, String document) {
        Serving serving = asked.settings().serving();
        String extension = extension(asked.to());
        ScriptRequest script = serving.script(extension, asked.request().method());
        boolean program = PROGRAMS.contains(extension) && serving.execute();
        if (!extension.isEmpty() && script.outcome() == ScriptRequest.Outcome.FORBIDDEN) {
            return refusals.of(asked, 403, 1, script.reason());
        }
        boolean runs = program || !extension.isEmpty() && script.outcome() == ScriptRequest.Outcome.RUNS;
        if (!runs) {
            Optional<Answer> refused = refusedVerb(asked);
            if (refused.isPresent()) {
                return refused.get();
            }
            if (!serving.read()) {
                return refusals.of(asked, 403, 2, "AccessFlags do not let files be read here.");
            }
        }
        Sending sending = new Sending(asked, caller).document(document);
        if (!runs) {
            sending.expiring();
        }
        if (!content.present()) {
            return looksLikeAFolder(asked) && document.isEmpty()
                    ? folder(asked, caller, Optional.empty())
                    : sending.page(placeholders.of(asked, caller, runs));
        }
        return find(asked)
                .map(entry -> entry.folder()
                        ? folder(asked, caller, Optional.of(entry))
                        : runs
                                ? sending.page(placeholders.of(asked, caller, true))
                                : sending.file(entry, Types.of(serving, entry.name())))
                .orElseGet(() -> refusals.of(asked, 404, 0, "There is no such page."));
    }

    private Optional<Answer> refusedVerb(Asked asked) {
        String method = asked.request().method();
        if (READING.contains(method)) {
            return Optional.empty();
        }
        if (WRITING.contains(method)) {
            return Optional.of(
                    asked.settings().serving().write()
                            ? refusals.of(asked, 501, 0, "Nothing is written here.")
                            : refusals.of(asked, 403, 3, "AccessFlags do not let files be written here."));
        }
        return Optional.of(refusals.of(
                asked, StatusLine.answer(405, 0), List.of(ALLOW), "A file is only read, not sent " + method + "."));
    }

    private Answer folder(Asked asked, Caller caller, Optional<Entry> folder) {
        Resolution to = asked.to();
        if (folder.isPresent() && !asked.request().path().endsWith("/")) {
            return moved(asked, caller, 302, asked.request().path() + "/");
        }
        List<String> names = asked.settings().page().defaultDocument().names();
        for (String name : names) {
            Optional<Asked> document = document(asked, name);
            if (document.isPresent()
                    && (folder.isEmpty()
                            || find(document.get())
                                    .filter(found -> !found.folder())
                                    .isPresent())) {
                return served(document.get(), caller, path(to, name));
            }
        }
        return asked.settings().page().defaultDocument().listing()
                ? new Sending(asked, caller).page(folders.listing(asked, folder))
                : refusals.of(asked, 403, 2, "There is no default document here, and EnableDirBrowsing is not set.");
    }

    /** The same request for a document of the directory; empty where its name is none. */
    private static Optional<Asked> document(Asked asked, String name) {
        if (name.contains("/") || name.contains("\\") || name.equals("..") || name.equals(".")) {
            return Optional.empty();
        }
        return asked.model()
                .resolve(asked.door(), asked.request().name(), path(asked.to(), name))
                .map(to -> Asked.of(asked.model(), asked.door(), asked.request(), to));
    }

    private static String path(Resolution to, String name) {
        List<String> all = new ArrayList<>(to.url().segments());
        all.add(name);
        return all.stream().map(Folders::encoded).reduce("", (a, b) -> a + "/" + b);
    }

    private Answer moved(Asked asked, Caller caller, int code, String location) {
        String whole = location.startsWith("/") ? "http://" + asked.request().host() + location : location;
        return new Sending(asked, caller)
                .status(StatusLine.answer(code, 0))
                .with(new Answer.Field("Location", whole))
                .page(Html.page("Object Moved", "The page is at " + whole));
    }

    private Optional<Entry> find(Asked asked) {
        Resolution to = asked.to();
        return content.find(
                asked.model().directory(to.virtualDirectory()),
                to.rest(),
                to.url().segments());
    }

    private static boolean looksLikeAFolder(Asked asked) {
        return asked.request().path().endsWith("/") || extension(asked.to()).isEmpty();
    }

    /** Whether the file has a script map, so that its text is nobody's to read. */
    static boolean script(Serving serving, Resolution to) {
        return serving.script(extension(to), "GET").outcome() != ScriptRequest.Outcome.NOT_MAPPED;
    }

    private static String extension(Resolution to) {
        List<String> segments = to.url().segments();
        String last = segments.isEmpty() ? "" : segments.get(segments.size() - 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? "" : last.substring(dot).toLowerCase(Locale.ROOT);
    }
}
