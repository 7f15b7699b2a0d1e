package org.mbup.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A tab-separated table of this package's resources. Lines that begin with {@code #} are comments. */
final class Table {

    private Table() {}

    /** Takes one row as a span of the table's text. */
    @FunctionalInterface
    interface RowConsumer {
        void row(String text, int start, int end);
    }

    /** The whole text of a resource. */
    static String text(String resource) {
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Visits the rows without splitting them. */
    static void eachRow(String text, RowConsumer rows) {
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (text.charAt(start) != '#') {
                rows.row(text, start, end);
            }
            start = end + 1;
        }
    }

    /** The rows of a resource, each split into that many cells. */
    static List<String[]> rows(String resource, int columns) {
        List<String[]> rows = new ArrayList<>();
        eachRow(text(resource), (text, start, end) -> rows.add(cells(text, start, end, columns)));
        return rows;
    }

    /** The cells of a row. */
    static String[] cells(String text, int start, int end, int columns) {
        String[] cells = new String[columns];
        int from = start;
        for (int i = 0; i < columns; i++) {
            int tab = text.indexOf('\t', from);
            boolean last = tab < 0 || tab >= end;
            if (last != (i == columns - 1)) {
                throw new IllegalStateException("not " + columns + " columns: " + text.substring(start, end));
            }
            cells[i] = text.substring(from, last ? end : tab);
            from = tab + 1;
        }
        return cells;
    }

    /** The words of a cell. */
    static List<String> words(String cell) {
        List<String> words = new ArrayList<>();
        for (int start = 0; start < cell.length(); ) {
            int end = cell.indexOf(' ', start);
            end = end < 0 ? cell.length() : end;
            words.add(cell.substring(start, end));
            start = end + 1;
        }
        return words;
    }
}
