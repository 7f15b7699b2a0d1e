package org.mbup.metabase;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** A metabase value. Values are compared exactly: letter case and blanks count (Q215383). */
public sealed interface Value {

    /** The data type this value is stored with. */
    DataType type();

    /** The value as a person would write it on one line: list items joined by {@code ", "}, binary as hex. */
    String display();

    /**
     * A DWORD.
     *
     * @param number 0 to 4294967295
     */
    record Dword(long number) implements Value {

        /** The largest DWORD, 4294967295; many settings read it as "unlimited". */
        public static final long MAX = 0xFFFFFFFFL;

        /** Refuses numbers that do not fit. */
        public Dword {
            if (number < 0 || number > MAX) {
                throw new IllegalArgumentException("a DWORD is 0 to 4294967295, not " + number);
            }
        }

        @Override
        public DataType type() {
            return DataType.DWORD;
        }

        @Override
        public String display() {
            return Long.toString(number);
        }
    }

    /** A STRING. */
    record Text(String text) implements Value {

        /** Refuses null. */
        public Text {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public DataType type() {
            return DataType.STRING;
        }

        @Override
        public String display() {
            return text;
        }
    }

    /** An EXPANDSZ. */
    record Expand(String text) implements Value {

        /** Refuses null. */
        public Expand {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public DataType type() {
            return DataType.EXPANDSZ;
        }

        @Override
        public String display() {
            return text;
        }
    }

    /** A MULTISZ: an ordered list, possibly empty; duplicates are kept. */
    record Multi(List<String> items) implements Value {

        /** Copies the list. */
        public Multi {
            items = List.copyOf(items);
        }

        /** A list of the given items. */
        public static Multi of(String... items) {
            return new Multi(List.of(items));
        }

        @Override
        public DataType type() {
            return DataType.MULTISZ;
        }

        @Override
        public String display() {
            return String.join(", ", items);
        }
    }

    /** A BINARY. */
    final class Binary implements Value {

        private final byte[] bytes;

        /** Copies the bytes. */
        public Binary(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        /**
         * Reads hex digits in either letter case.
         *
         * @throws IllegalArgumentException when the text is not an even number of hex digits
         */
        public static Binary ofHex(String hex) {
            return new Binary(HexFormat.of().parseHex(hex));
        }

        /** A copy of the bytes. */
        public byte[] bytes() {
            return bytes.clone();
        }

        /** Lower-case hex. */
        public String hex() {
            return HexFormat.of().formatHex(bytes);
        }

        @Override
        public DataType type() {
            return DataType.BINARY;
        }

        @Override
        public String display() {
            return hex();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Binary binary && Arrays.equals(bytes, binary.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Binary[" + hex() + "]";
        }
    }
}
