package org.mbup.metabase;

import java.util.Locale;
import java.util.Optional;

/** The five data types of metabase values, with the numbers of the METADATA_RECORD structure (MS-IMSA 2.2.7). */
public enum DataType {
    /** Unsigned 32-bit number; booleans and flag sets are DWORDs too. */
    DWORD(1),
    /** Text. */
    STRING(2),
    /** Bytes. */
    BINARY(3),
    /** Text with unexpanded environment variables; the metabase itself never expands it. */
    EXPANDSZ(4),
    /** List of texts. */
    MULTISZ(5);

    private final int number;

    DataType(int number) {
        this.number = number;
    }

    /** The number in a METADATA_RECORD. */
    public int number() {
        return number;
    }

    /** The type of that name, in any letter case. */
    public static Optional<DataType> named(String name) {
        for (DataType type : values()) {
            if (type.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
