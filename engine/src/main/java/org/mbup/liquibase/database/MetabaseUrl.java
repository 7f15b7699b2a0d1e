package org.mbup.liquibase.database;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mbup.format.ReadOptions;
import org.mbup.metabase.IisVersion;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/**
 * A URL such as {@code metabase:C:/snapshots/web1.json?readonly=true&with=negotiate}: a location the snapshot store
 * understands, and how to open it.
 *
 * @param location what follows the scheme, without parameters
 * @param readOnly {@code readonly=true}: every write is refused
 * @param requested {@code with=a,b}: names of the opt-in steps asked for
 * @param encoding {@code encoding=windows-1252}: the code page of text exports
 * @param backup {@code backup=false}: the bytes that are replaced are not kept
 * @param iisVersion {@code iisVersion=4.0}: the version to assume where the snapshot names none
 */
record MetabaseUrl(
        String location,
        boolean readOnly,
        Set<String> requested,
        Charset encoding,
        boolean backup,
        Optional<IisVersion> iisVersion) {

    static final String SCHEME = "metabase:";

    private static final Set<String> KNOWN = Set.of("readonly", "with", "encoding", "backup", "iisVersion");

    static MetabaseUrl parse(String url) {
        String rest = url.substring(SCHEME.length());
        int query = rest.indexOf('?');
        String location = query < 0 ? rest : rest.substring(0, query);
        if (location.isBlank()) {
            throw Problem.usage("the URL names no snapshot")
                    .found(url)
                    .expected(SCHEME + "PATH, for example " + SCHEME + "snapshots/web1.json")
                    .asException();
        }
        TreeMap<String, String> parameters = parameters(url, query < 0 ? "" : rest.substring(query + 1));
        return new MetabaseUrl(
                location,
                flag(url, "readonly", parameters.getOrDefault("readonly", "false")),
                names(parameters.getOrDefault("with", "")),
                charset(url, parameters.get("encoding")),
                flag(url, "backup", parameters.getOrDefault("backup", "true")),
                version(url, parameters.get("iisVersion")));
    }

    private static TreeMap<String, String> parameters(String url, String query) {
        TreeMap<String, String> parameters = new TreeMap<>();
        for (String part : query.split("&")) {
            if (part.isEmpty()) {
                continue;
            }
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (!KNOWN.contains(name)) {
                throw unusable(url, "the URL has a parameter nobody knows", name, new TreeSet<>(KNOWN).toString());
            }
            parameters.put(name, equals < 0 ? "true" : part.substring(equals + 1));
        }
        return parameters;
    }

    private static boolean flag(String url, String name, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw unusable(url, name + " is true or false", text, "true or false");
        }
        return text.equals("true");
    }

    private static Optional<IisVersion> version(String url, String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(IisVersion.parse(text)
                .orElseThrow(() -> unusable(url, "iisVersion is no version", text, "a version such as 4.0")));
    }

    static Set<String> names(String list) {
        Set<String> names = new TreeSet<>(Arrays.asList(list.split("\\s*,\\s*")));
        names.remove("");
        return names;
    }

    private static Charset charset(String url, String name) {
        try {
            return name == null ? ReadOptions.DEFAULT_ENCODING : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw unusable(url, "no such encoding", name, StandardCharsets.UTF_8 + ", windows-1252, ...");
        }
    }

    private static RuntimeException unusable(String url, String what, String found, String expected) {
        return Problem.usage(what)
                .at(Location.of(url))
                .found(found)
                .expected(expected)
                .asException();
    }
}
