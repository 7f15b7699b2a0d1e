package org.mbup.format.xml;

import org.mbup.metabase.Value;
import org.mbup.problem.Problem;

/** STRING and EXPANDSZ: the text itself. Line breaks that stand in the file unescaped belong to the value. */
final class TextSyntax implements ValueSyntax {

    static final TextSyntax STRING = new TextSyntax(false);
    static final TextSyntax EXPANDSZ = new TextSyntax(true);

    private final boolean expand;

    private TextSyntax(boolean expand) {
        this.expand = expand;
    }

    @Override
    public boolean accepts(byte[] bytes, int start, int end) {
        return true;
    }

    @Override
    public Value decode(byte[] bytes, int start, int end) {
        String text = References.resolve(bytes, start, end);
        return expand ? new Value.Expand(text) : new Value.Text(text);
    }

    @Override
    public String encode(Value value, char quote, String itemBreak) {
        return References.escape(writable(value.display()), quote);
    }

    static String writable(String text) {
        References.unwritable(text).ifPresent(character -> {
            throw Problem.input("A value holds a character that XML cannot carry")
                    .found(character)
                    .expected("tab, line breaks and characters from U+0020")
                    .hint("Keep the snapshot as JSON, or change the value.")
                    .asException();
        });
        return text;
    }

    @Override
    public String expected() {
        return "text";
    }
}
