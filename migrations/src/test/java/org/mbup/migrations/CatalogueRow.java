package org.mbup.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * One documented behaviour of the upgrade.
 *
 * @param id for example {@code A-01}; the letters are its section
 * @param kind PRESERVED, CHANGED, NEW, OBSOLETE, TRANSFORMED, REMOVED, BUG, CLEAN-ONLY or ENV
 * @param confidence V, I or V/I
 * @param behaviour one sentence
 * @param sources at least one tag
 * @param homes {@code step:NAME}, {@code advisory:CODE}, {@code fixture:FILE} or {@code outside}
 * @param note a sentence more; the reason where the behaviour lies outside the metabase
 */
record CatalogueRow(
        String id,
        String kind,
        String confidence,
        String behaviour,
        List<String> sources,
        List<String> homes,
        String note) {

    private static final Path TABLE = Path.of("src/main/resources/org/mbup/catalogue/upgrade.tsv");
    private static final int COLUMNS = 7;

    /** The rows as they were reviewed. */
    static List<CatalogueRow> all() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(CatalogueRow::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CatalogueRow of(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new AssertionError(cells.length + " cells instead of " + COLUMNS + ": " + line);
        }
        return new CatalogueRow(
                cells[0], cells[1], cells[2], cells[3], split(cells[4], ","), split(cells[5], " "), cells[6]);
    }

    private static List<String> split(String cell, String by) {
        return Arrays.stream(cell.split(by)).filter(part -> !part.isBlank()).toList();
    }

    /** The names after a prefix among the homes. */
    List<String> homes(String prefix) {
        return homes.stream()
                .filter(home -> home.startsWith(prefix + ":"))
                .map(home -> home.substring(prefix.length() + 1))
                .toList();
    }

    /** The letters of the section. */
    String section() {
        return id.substring(0, id.indexOf('-'));
    }
}
