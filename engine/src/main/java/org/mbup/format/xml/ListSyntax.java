package org.mbup.format.xml;

import java.util.ArrayList;
import java.util.List;
import org.mbup.metabase.Value;
import org.mbup.problem.Problem;

/**
 * MULTISZ: one item a line. Only line breaks that stand in the file unescaped separate items; the blanks and tabs at
 * the head of a following line are indentation. Line breaks, tabs and leading blanks that belong to an item are
 * character references. An empty value is an empty list.
 */
final class ListSyntax implements ValueSyntax {

    static final ListSyntax INSTANCE = new ListSyntax();

    private ListSyntax() {}

    @Override
    public boolean accepts(byte[] bytes, int start, int end) {
        return true;
    }

    @Override
    public Value decode(byte[] bytes, int start, int end) {
        if (start == end) {
            return new Value.Multi(List.of());
        }
        List<String> items = new ArrayList<>();
        int from = start;
        for (int i = start; i < end; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                items.add(References.resolve(bytes, from, i));
                i += bytes[i] == '\r' && i + 1 < end && bytes[i + 1] == '\n' ? 1 : 0;
                from = i + 1;
                while (from < end && (bytes[from] == ' ' || bytes[from] == '\t')) {
                    from++;
                }
                i = from - 1;
            }
        }
        items.add(References.resolve(bytes, from, end));
        return new Value.Multi(items);
    }

    @Override
    public String encode(Value value, char quote, String itemBreak) {
        List<String> items = ((Value.Multi) value).items();
        if (items.size() == 1 && items.get(0).isEmpty()) {
            throw Problem.input("A list whose only item is empty cannot be told from an empty list in MetaBase.xml")
                    .found("one empty item")
                    .expected("an empty list, or items with text")
                    .hint("A MULTISZ ends at its first empty string; use an empty list.")
                    .asException();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            String item = References.escape(TextSyntax.writable(items.get(i)), quote);
            text.append(i == 0 ? "" : itemBreak)
                    .append(i > 0 && item.startsWith(" ") ? "&#32;" + item.substring(1) : item);
        }
        return text.toString();
    }

    @Override
    public String expected() {
        return "items on lines of their own";
    }
}
