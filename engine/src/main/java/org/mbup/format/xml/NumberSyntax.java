package org.mbup.format.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mbup.metabase.Value;

/**
 * DWORD: a decimal number, TRUE or FALSE where the catalogue says BOOL, or flag names joined by {@code |}. A number is
 * always understood. A set of flags is written by names only when the names say all of it; otherwise as a number.
 */
final class NumberSyntax implements ValueSyntax {

    static final NumberSyntax PLAIN = new NumberSyntax(false, List.of());

    private final boolean bool;
    private final List<Definition.Flag> flags;
    private volatile byte[] lastFlags = {};

    NumberSyntax(boolean bool, List<Definition.Flag> flags) {
        this.bool = bool;
        this.flags = flags;
    }

    @Override
    public boolean accepts(byte[] bytes, int start, int end) {
        if (digits(bytes, start, end) >= 0
                || bool && (is("TRUE", bytes, start, end) || is("FALSE", bytes, start, end))) {
            return true;
        }
        byte[] last = lastFlags;
        if (last.length > 0 && Arrays.equals(bytes, start, end, last, 0, last.length)) {
            return true;
        }
        if (number(References.resolve(bytes, start, end)) < 0) {
            return false;
        }
        lastFlags = Arrays.copyOfRange(bytes, start, end);
        return true;
    }

    private static boolean is(String word, byte[] bytes, int start, int end) {
        if (end - start != word.length()) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (bytes[i] != word.charAt(i - start)) {
                return false;
            }
        }
        return true;
    }

    private static long digits(byte[] bytes, int start, int end) {
        if (end - start > 10 || end == start) {
            return -1;
        }
        long number = 0;
        for (int i = start; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number <= Value.Dword.MAX ? number : -1;
    }

    /** The number, or -1 when the text is none. */
    private long number(String text) {
        if (bool && text.equalsIgnoreCase("TRUE")) {
            return 1;
        }
        if (bool && text.equalsIgnoreCase("FALSE")) {
            return 0;
        }
        if (flags.isEmpty()) {
            return part(text);
        }
        long number = 0;
        for (String part : text.split("\\|", -1)) {
            long bits = part(part.strip());
            if (bits < 0) {
                return -1;
            }
            number |= bits;
        }
        return number;
    }

    private long part(String name) {
        for (Definition.Flag flag : flags) {
            if (flag.name().equalsIgnoreCase(name)) {
                return flag.mask();
            }
        }
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return digits(bytes, 0, bytes.length);
    }

    @Override
    public Value decode(byte[] bytes, int start, int end) {
        long number = digits(bytes, start, end);
        return new Value.Dword(number >= 0 ? number : number(References.resolve(bytes, start, end)));
    }

    @Override
    public String encode(Value value, char quote, String itemBreak) {
        long number = ((Value.Dword) value).number();
        if (bool && number <= 1) {
            return number == 1 ? "TRUE" : "FALSE";
        }
        List<Definition.Flag> set = flags.stream()
                .filter(flag -> (number & flag.mask()) == flag.mask())
                .toList();
        long named = set.stream().mapToLong(Definition.Flag::mask).reduce(0, (a, b) -> a | b);
        return number == 0 || named != number
                ? Long.toString(number)
                : set.stream().map(Definition.Flag::name).collect(Collectors.joining(" | "));
    }

    @Override
    public String expected() {
        String names = flags.isEmpty()
                ? ""
                : ", or names joined by |: "
                        + flags.stream().map(Definition.Flag::name).collect(Collectors.joining(", "));
        return (bool ? "TRUE, FALSE or " : "") + "a number from 0 to 4294967295" + names;
    }
}
