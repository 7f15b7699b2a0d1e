package org.mbup.change;

import java.util.List;
import java.util.Optional;

/**
 * A value as a changelog writes it: one text, or the items of a list. What it means depends on the property's data type:
 *
 * <ul>
 *   <li>DWORD: {@code 20}, {@code 0x14}, {@code TRUE} and {@code FALSE} where the property is a Boolean, or flag names
 *       joined by {@code |} where it has flags
 *   <li>STRING and EXPANDSZ: the text exactly, blanks and letter case included
 *   <li>BINARY: hex digits
 *   <li>MULTISZ: the items exactly; the list may be empty
 * </ul>
 *
 * @param text the one text
 * @param items the items of a list; not both
 */
public record ValueSpec(Optional<String> text, Optional<List<String>> items) {

    /** One text. */
    public static ValueSpec of(String text) {
        return new ValueSpec(Optional.of(text), Optional.empty());
    }

    /** A list. */
    public static ValueSpec list(List<String> items) {
        return new ValueSpec(Optional.empty(), Optional.of(List.copyOf(items)));
    }

    /** A list. */
    public static ValueSpec list(String... items) {
        return list(List.of(items));
    }
}
