package org.mbup.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;

/**
 * How a request is served at a key once its logon is settled: the values in force, and what they mean. Text that goes to
 * a client holds nothing that could end a line.
 *
 * @param version the version whose rules are used
 * @param path the directory on the server's disk; empty where no key up the path has one
 * @param access AccessFlags
 * @param ssl AccessSSLFlags
 * @param scriptMaps ScriptMaps
 * @param redirect HttpRedirect, where it sends requests away
 * @param expiration HttpExpires, where it says something
 * @param headers HttpCustomHeaders
 * @param errorPages HttpErrors
 * @param types content types by extension
 */
public record Serving(
        IisVersion version,
        String path,
        long access,
        long ssl,
        List<String> scriptMaps,
        Optional<Redirect> redirect,
        Optional<Expiration> expiration,
        List<CustomHeader> headers,
        List<ErrorPage> errorPages,
        Map<String, String> types) {

    private static final KeyPath MIME_MAP = KeyPath.absolute("/LM/MimeMap");
    private static final int MOST_HEADERS = 64;

    /**
     * A header that goes with every page.
     *
     * @param name its name, as written
     * @param value its value
     */
    public record CustomHeader(String name, String value) {}

    /** Copies the lists. */
    public Serving {
        scriptMaps = List.copyOf(scriptMaps);
        headers = List.copyOf(headers);
        errorPages = List.copyOf(errorPages);
        types = Map.copyOf(types);
    }

    /** What is in force at a path, which need not exist. */
    public static Serving at(Metabase metabase, KeyPath path, IisVersion version) {
        InForce values = InForce.at(metabase, path, version, Ids.serving());
        return new Serving(
                version,
                values.text(Ids.PATH),
                values.number(Ids.ACCESS_FLAGS),
                values.number(Ids.ACCESS_SSL_FLAGS),
                values.items(Ids.SCRIPT_MAPS),
                values.set(Ids.HTTP_REDIRECT)
                        .flatMap(found -> Redirect.parse(found.from(), values.text(Ids.HTTP_REDIRECT))),
                Expiration.parse(values.text(Ids.HTTP_EXPIRES)),
                values.items(Ids.CUSTOM_HEADERS).stream()
                        .limit(MOST_HEADERS)
                        .flatMap(item -> header(item).stream())
                        .toList(),
                ErrorPage.all(values.items(Ids.HTTP_ERRORS)),
                MimeTypes.of(values.items(Ids.MIME_MAP), ofComputer(metabase)));
    }

    private static List<String> ofComputer(Metabase metabase) {
        return metabase.explicit(MIME_MAP, Ids.MIME_MAP)
                .map(Property::value)
                .filter(Value.Multi.class::isInstance)
                .map(value -> ((Value.Multi) value).items())
                .orElse(List.of());
    }

    private static Optional<CustomHeader> header(String item) {
        int colon = item.indexOf(':');
        String name = colon < 0 ? "" : item.substring(0, colon).strip();
        return name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
                ? Optional.of(new CustomHeader(
                        name, Header.printable(item.substring(colon + 1)).strip()))
                : Optional.empty();
    }

    /** Whether files may be read. */
    public boolean read() {
        return (access & Ids.ACCESS_READ) != 0;
    }

    /** Whether files may be written. */
    public boolean write() {
        return (access & Ids.ACCESS_WRITE) != 0;
    }

    /** Whether programs may be run. */
    public boolean execute() {
        return (access & Ids.ACCESS_EXECUTE) != 0;
    }

    /** Whether only a request by https is served: 403.4 for any other. */
    public boolean needsSsl() {
        return (ssl & Ids.SSL) != 0;
    }

    /** What becomes of a request for a file with that extension. */
    public ScriptRequest script(String extension, String verb) {
        return ScriptRequest.of(extension, verb, scriptMaps, access, version);
    }

    /** The page HttpErrors has for an answer. */
    public Optional<ErrorPage> errorPage(StatusLine status) {
        return ErrorPage.find(errorPages, status);
    }

    /** The content type MimeMap has for that very extension. */
    public Optional<String> contentType(String fileName) {
        return MimeTypes.find(types, fileName);
    }

    /** The content type MimeMap has for every extension that has none of its own. */
    public Optional<String> otherType() {
        return MimeTypes.other(types);
    }
}
