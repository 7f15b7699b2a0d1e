package org.mbup.liquibase.change;

import java.util.Collection;
import java.util.List;
import org.mbup.schema.Spelling;

/** Words a hint about a misspelt name. */
public final class Similar {

    private Similar() {}

    private static final int MOST = 12;

    /** {@code "; did you mean value or values?"}, or the list of all names where none comes near and they are few. */
    public static String hint(String name, Collection<String> known) {
        List<String> near = Spelling.closest(name, known);
        if (!near.isEmpty()) {
            return "; did you mean " + String.join(" or ", near) + "?";
        }
        return known.size() > MOST
                ? ""
                : "; known are " + String.join(", ", known.stream().sorted().toList());
    }
}
