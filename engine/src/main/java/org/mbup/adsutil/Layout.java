package org.mbup.adsutil;

import java.util.ArrayList;
import java.util.List;
import org.mbup.metabase.Value;

/**
 * The lines the script prints for a property, blank for blank. The layouts of GET, SET and ENUM differ in small things;
 * docs/adsutil.md lists them with their sources.
 */
final class Layout {

    static final String MASK = "**********";

    private static final int WIDTH = 32;

    private Layout() {}

    /** GET, one value or list. */
    static List<String> get(String name, Syntax syntax, Value value, boolean secret) {
        if (!syntax.supported()) {
            return notSupported(name, syntax);
        }
        if (syntax.isList()) {
            List<String> lines = new ArrayList<>();
            List<String> items = ((Value.Multi) value).items();
            lines.add(padded(name) + ": (" + syntax.word() + ")  (" + items.size() + " Items)");
            items.forEach(item -> lines.add(item(item, secret)));
            return lines;
        }
        return List.of(single(name, syntax, shown(syntax, value), secret));
    }

    /** GET of one value, and the echo of SET. */
    static String single(String name, Syntax syntax, String shown, boolean secret) {
        String text = secret ? MASK : shown;
        String value = syntax == Syntax.STRING ? quoted(text) : text;
        return name.length() >= WIDTH
                ? name + ": (" + syntax.typeName() + ") " + value
                : padded(name) + ": (" + syntax.word() + ") " + value;
    }

    /** The echo of SET for a list: one line, a blank after each item. */
    static String setList(String name, Syntax syntax, List<String> items, boolean secret) {
        StringBuilder line = new StringBuilder(padded(name)).append(": (" + syntax.word() + ") ");
        items.forEach(item -> line.append(quoted(secret ? MASK : item)).append(' '));
        return line.toString();
    }

    /** ENUM, without the flags that follow a DWORD. */
    static List<String> enumerate(String name, Syntax syntax, Value value, boolean secret) {
        if (!syntax.supported()) {
            return notSupported(name, syntax);
        }
        if (syntax.isList()) {
            return enumerateList(name, syntax, ((Value.Multi) value).items(), secret);
        }
        boolean text = syntax == Syntax.STRING || syntax == Syntax.EXPANDSZ;
        if (text && (secret || name.length() >= WIDTH)) {
            String shown = secret ? MASK : shown(syntax, value);
            return List.of(padded(name) + " : (" + syntax.word() + ")" + quoted(shown));
        }
        String shown = secret ? MASK : shown(syntax, value);
        return List.of(padded(name) + ": (" + syntax.word() + ") " + (text ? quoted(shown) : shown));
    }

    private static List<String> enumerateList(String name, Syntax syntax, List<String> items, boolean secret) {
        List<String> lines = new ArrayList<>();
        lines.add(padded(name) + ": (" + syntax.word() + ") (" + items.size() + " Items)");
        items.forEach(item -> lines.add(item(item, secret)));
        lines.add("");
        return lines;
    }

    /** Q293637. */
    static List<String> notSupported(String name, Syntax syntax) {
        return List.of(
                "", "DataType: " + quoted(syntax.word()) + " Not Yet Supported on property: " + name, Hresult.line(0));
    }

    private static String shown(Syntax syntax, Value value) {
        return syntax == Syntax.BOOLEAN ? truth(((Value.Dword) value).number() != 0) : value.display();
    }

    /** VBScript's words. */
    static String truth(boolean value) {
        return value ? "True" : "False";
    }

    private static String item(String item, boolean secret) {
        return "  " + quoted(secret ? MASK : item);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String padded(String name) {
        return name.length() >= WIDTH ? name : name + " ".repeat(WIDTH - name.length());
    }
}
