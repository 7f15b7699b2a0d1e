package org.mbup.change;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mbup.metabase.DataType;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;
import org.mbup.schema.FlagDefinition;
import org.mbup.schema.PropertyDefinition;

/** Texts of a changelog to values; see {@link ValueSpec}. */
final class ValueParser {

    private ValueParser() {}

    /** @throws IllegalArgumentException when the text is no value of the property's type; it never shows a secret */
    static Value parse(Target target, ValueSpec spec) {
        if (target.type() == DataType.MULTISZ) {
            return list(spec.items()
                    .orElseThrow(() -> new IllegalArgumentException("it is a list; give its items as a list")));
        }
        String text = spec.text()
                .orElseThrow(() -> new IllegalArgumentException("it is one " + target.type() + ", not a list"));
        return switch (target.type()) {
            case DWORD -> new Value.Dword(number(target, text.strip()));
            case STRING -> new Value.Text(text);
            case EXPANDSZ -> new Value.Expand(text);
            default -> binary(text.strip());
        };
    }

    /** The items are stored one after the other, each ended by a NUL, and an empty one ends the list. */
    private static Value list(List<String> items) {
        if (items.contains("")) {
            throw new IllegalArgumentException("an item of a list cannot be empty");
        }
        return new Value.Multi(items);
    }

    private static Value binary(String text) {
        if (text.length() % 2 != 0 || !text.matches("[0-9A-Fa-f]*")) {
            throw new IllegalArgumentException("a BINARY value is an even number of hex digits");
        }
        return Value.Binary.ofHex(text);
    }

    private static long number(Target target, String text) {
        Optional<PropertyDefinition> known = Catalogue.standard().byId(target.id());
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.equals("TRUE") || upper.equals("FALSE")) {
            if (known.filter(PropertyDefinition::isBoolean).isEmpty()) {
                throw new IllegalArgumentException("it is a number, not TRUE or FALSE");
            }
            return upper.equals("TRUE") ? 1 : 0;
        }
        if (text.matches("[0-9]{1,10}")) {
            return inRange(Long.parseLong(text), text);
        }
        if (text.matches("0[xX][0-9A-Fa-f]{1,8}")) {
            return Long.parseLong(text.substring(2), 16);
        }
        return flags(target, text);
    }

    private static long inRange(long number, String text) {
        if (number > Value.Dword.MAX) {
            throw new IllegalArgumentException("a DWORD is 0 to 4294967295, not " + text);
        }
        return number;
    }

    private static long flags(Target target, String text) {
        long bits = 0;
        for (String name : text.split("[|]", -1)) {
            bits |= Catalogue.standard()
                    .flag(name.strip())
                    .filter(flag -> flag.propertyId() == target.id())
                    .map(FlagDefinition::mask)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "a DWORD is 0 to 4294967295 or 0x and hex digits, not \"" + text + "\""));
        }
        return bits;
    }
}
