package org.mbup.adsutil;

import java.util.ArrayList;
import java.util.List;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;

/** What stands in a script where no command can. */
final class Remark {

    static final String MARK = "REM ";

    private Remark() {}

    /**
     * A remark that is safe in a batch file: cmd replaces {@code %name%} even there and stops at {@code %~}, and it heeds
     * an operator that stands in the first word, so the text begins with a word of its own.
     */
    static String line(String text) {
        StringBuilder line = new StringBuilder(MARK);
        text.chars().forEach(c -> line.append(c < ' ' ? " " : c == '%' ? "%%" : Character.toString((char) c)));
        return line.toString();
    }

    /** What was to be set, value included unless it is secret, and why adsutil cannot. */
    static List<String> put(Edit.PutProperty put, String why) {
        Property after = put.after();
        List<String> lines = new ArrayList<>();
        lines.add(line("not possible with adsutil.vbs: set " + put.path() + " " + name(after) + ": " + why));
        if (!Catalogue.standard().secret(after)) {
            values(after.value()).forEach(value -> lines.add(line("    value " + value)));
        }
        return lines;
    }

    static List<String> delete(Edit.RemoveProperty remove) {
        return List.of(line("not possible with adsutil.vbs: delete " + remove.path() + " " + name(remove.before())
                + ": the property has no published name, or its path cannot be written on its command line"));
    }

    private static String name(Property property) {
        return property.name() + " (" + property.id() + ", " + property.type() + ")";
    }

    private static List<String> values(Value value) {
        return value instanceof Value.Multi list
                ? list.items().stream().map(Remark::quoted).toList()
                : List.of(
                        value instanceof Value.Dword || value instanceof Value.Binary
                                ? value.display()
                                : quoted(value.display()));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
