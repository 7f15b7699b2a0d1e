package org.mbup.metabase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The METADATA_* attribute bits of a property. Bits without a published name are kept.
 *
 * @param bits the stored DWORD
 */
public record Attributes(int bits) {

    /** No attribute: the value holds at its own key only. */
    public static final Attributes NONE = new Attributes(0);

    /** Lower keys without a value of their own take this one. */
    public static final Attributes INHERIT = new Attributes(0x1);

    /** Stored and carried encrypted; never shown. */
    public static final Attributes SECURE = new Attributes(0x4);

    private static final String[] NAMES = {
        "INHERIT",
        "PARTIAL_PATH",
        "SECURE",
        "REFERENCE",
        "VOLATILE",
        "ISINHERITED",
        "INSERT_PATH",
        "LOCAL_MACHINE_ONLY",
        "NON_SECURE_ONLY",
        "DONT_EXPAND"
    };

    /** Whether lower keys inherit the value. */
    public boolean inherit() {
        return (bits & INHERIT.bits) != 0;
    }

    /** Whether the value is a secret. */
    public boolean secure() {
        return (bits & SECURE.bits) != 0;
    }

    /** These bits and the others. */
    public Attributes and(Attributes other) {
        return new Attributes(bits | other.bits);
    }

    /** Published names of the set bits in bit order; bits without a name as one hex number. */
    public List<String> names() {
        List<String> names = new ArrayList<>(2);
        int rest = bits;
        for (int i = 0; i < NAMES.length; i++) {
            if ((bits & 1 << i) != 0) {
                names.add(NAMES[i]);
                rest &= ~(1 << i);
            }
        }
        if (rest != 0) {
            names.add("0x" + Integer.toHexString(rest));
        }
        return names;
    }

    /** The bit of one published name ({@code INHERIT}), of {@code NO_ATTRIBUTES}, or of a {@code 0x} number. */
    public static Optional<Attributes> named(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        if (upper.equals("NO_ATTRIBUTES")) {
            return Optional.of(NONE);
        }
        for (int i = 0; i < NAMES.length; i++) {
            if (NAMES[i].equals(upper)) {
                return Optional.of(new Attributes(1 << i));
            }
        }
        return upper.matches("0X[0-9A-F]{1,8}")
                ? Optional.of(new Attributes(Integer.parseUnsignedInt(upper.substring(2), 16)))
                : Optional.empty();
    }

    /** {@code INHERIT | SECURE}, or {@code NO_ATTRIBUTES}. */
    @Override
    public String toString() {
        return bits == 0 ? "NO_ATTRIBUTES" : String.join(" | ", names());
    }
}
