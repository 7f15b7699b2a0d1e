package org.mbup.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The page docs/upgrade-catalogue.md, made from the rows. */
final class CataloguePage {

    private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("G", "The general rule");
        SECTIONS.put("A", "Authentication and security");
        SECTIONS.put("P", "ASP");
        SECTIONS.put("I", "Isolation of applications");
        SECTIONS.put("S", "Script maps");
        SECTIONS.put("D", "Documents and content");
        SECTIONS.put("L", "SSL and certificates");
        SECTIONS.put("C", "Compression, WebDAV and filters");
        SECTIONS.put("T", "Processor time, sockets and limits");
        SECTIONS.put("O", "Logging");
        SECTIONS.put("F", "FTP");
        SECTIONS.put("M", "Mail");
        SECTIONS.put("X", "Indexing");
        SECTIONS.put("FP", "FrontPage");
        SECTIONS.put("PX", "Proxy Server");
        SECTIONS.put("B", "The file itself");
        SECTIONS.put("R", "What came from the registry before");
    }

    private static final String HEAD = """
            # What an upgrade from IIS 4.0 to IIS 5.0 does

            One row for every documented behaviour, with its home in mbup. The rows are
            `migrations/src/main/resources/org/mbup/catalogue/upgrade.tsv`; this page is made from them, and a test fails when
            it is not. It also fails when a row has no home, when a home does not exist, and when a migration has no row.

            *Class*: PRESERVED, the value stays; CHANGED, it becomes another or counts otherwise; NEW, it was not there;
            OBSOLETE, it stays and is ignored; TRANSFORMED, it is written otherwise; REMOVED, it goes; BUG; CLEAN-ONLY, only a
            clean installation differs; ENV, no value is concerned.

            *C* is the [confidence](sources.md#verified-and-inferred): V, a source states it; I, it follows from what is
            stated; V/I, one side of it is stated.

            *Home*: a number is a [migration](migrations.md), MB and a number an [advisory](advisories.md), a file name a
            packaged snapshot that shows it, and *outside* means that no value of a metabase is concerned, for the reason
            given. Numbers from 5.0.900 on run only when asked for by name.

            A row whose number is a link has [cases](regression-suites.md) that show what it says.
            """;

    private static final Path CASES = Path.of("../fixtures/cases");

    private CataloguePage() {}

    /** The whole page; {@code versions} gives the version of each step name. */
    static String render(List<CatalogueRow> rows, Map<String, String> versions) {
        StringBuilder page = new StringBuilder(HEAD);
        SECTIONS.forEach((letters, title) -> {
            page.append("\n## ").append(title).append("\n\n");
            page.append("| | Behaviour | Class | C | Sources | Home |\n|---|---|---|---|---|---|\n");
            rows.stream().filter(row -> row.section().equals(letters)).forEach(row -> page.append(line(row, versions)));
        });
        return page.toString();
    }

    private static String line(CatalogueRow row, Map<String, String> versions) {
        List<String> homes =
                row.homes().stream().map(home -> home(home, versions)).toList();
        return "| " + String.join(" | ", id(row), behaviour(row), row.kind(), row.confidence(), sources(row), "")
                + String.join(", ", homes) + " |\n";
    }

    private static String id(CatalogueRow row) {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(row.id() + "-") && name.endsWith(".case.yaml"))
                    .findFirst()
                    .map(name -> "[" + row.id() + "](../fixtures/cases/" + name + ")")
                    .orElse(row.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String behaviour(CatalogueRow row) {
        return row.note().isEmpty() ? row.behaviour() : row.behaviour() + " *" + row.note() + "*";
    }

    private static String sources(CatalogueRow row) {
        return String.join(", ", row.sources());
    }

    private static String home(String home, Map<String, String> versions) {
        String name = home.substring(home.indexOf(':') + 1);
        return switch (home.substring(0, Math.max(0, home.indexOf(':')))) {
            case "step" -> versions.get(name) + " `" + name + "`";
            case "advisory" -> "[" + name + "](advisories.md#" + name.toLowerCase(java.util.Locale.ROOT) + ")";
            case "fixture" -> "`" + name + "`";
            default -> home;
        };
    }

    static Iterable<String> sections() {
        return SECTIONS.keySet();
    }
}
