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

    /** The rows of a resource. */
    static List<String[]> rows(String resource, int columns) {
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            return rows(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String[]> rows(String resource, String text, int columns) {
        List<String[]> rows = new ArrayList<>(600);
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (text.charAt(start) != '#') {
                rows.add(cells(resource, text, start, end, columns));
            }
            start = end + 1;
        }
        return rows;
    }

    private static String[] cells(String resource, String text, int start, int end, int columns) {
        String[] cells = new String[columns];
        int from = start;
        for (int i = 0; i < columns; i++) {
            int tab = text.indexOf('\t', from);
            boolean last = tab < 0 || tab >= end;
            if (last != (i == columns - 1)) {
                throw new IllegalStateException(
                        resource + ": not " + columns + " columns: " + text.substring(start, end));
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
