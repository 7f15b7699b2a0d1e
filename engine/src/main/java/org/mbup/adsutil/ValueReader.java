package org.mbup.adsutil;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mbup.metabase.Value;

/** Takes the words after SET as a value of a syntax. */
final class ValueReader {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}");
    private static final Pattern HEX = Pattern.compile("(?i)(0x|&h)([0-9a-f]{1,40})&?");
    private static final BigInteger LOWEST = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger HIGHEST = BigInteger.valueOf(Value.Dword.MAX);

    private ValueReader() {}

    static Conversion read(Syntax syntax, List<String> words) {
        if (syntax.isList()) {
            return list(words);
        }
        if (!syntax.supported()) {
            return Conversion.mismatch("the script cannot set values of type " + syntax.word(), "another property");
        }
        if (words.size() > 1) {
            return Conversion.mismatch(
                    words.size() + " values are given for one " + syntax.word(),
                    "one value; quotation marks around a value with blanks");
        }
        String word = words.get(0);
        return switch (syntax) {
            case STRING -> Conversion.of(new Value.Text(word), word);
            case EXPANDSZ -> Conversion.of(new Value.Expand(word), word);
            case BOOLEAN -> bool(word);
            default -> number(word);
        };
    }

    /** TRUE, FALSE, 1 and 0 as the articles use them, in any letter case. */
    static Optional<Boolean> truth(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "TRUE", "1" -> Optional.of(true);
            case "FALSE", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Conversion bool(String word) {
        return truth(word)
                .map(is -> Conversion.of(new Value.Dword(is ? 1 : 0), Layout.truth(is)))
                .orElseGet(() -> Conversion.mismatch("the value is not a BOOLEAN", "True or False, 1 or 0"));
    }

    /** VBScript's numbers are signed, so -1 is the way to write 4294967295. */
    private static Conversion number(String word) {
        var hex = HEX.matcher(word);
        BigInteger number;
        if (hex.matches()) {
            number = new BigInteger(hex.group(2), 16);
        } else if (DECIMAL.matcher(word).matches()) {
            number = new BigInteger(word);
        } else {
            return Conversion.mismatch("the value is not an INTEGER", "a number from 0 to 4294967295");
        }
        if (number.compareTo(LOWEST) < 0 || number.compareTo(HIGHEST) > 0) {
            return Conversion.overflow();
        }
        return Conversion.of(new Value.Dword(number.longValue() & Value.Dword.MAX), number.toString());
    }

    /** One empty word is the empty list (Q290391); a MULTISZ cannot hold an empty item. */
    private static Conversion list(List<String> words) {
        if (words.equals(List.of(""))) {
            return Conversion.of(Value.Multi.of(), null);
        }
        return words.contains("")
                ? Conversion.mismatch(
                        "a list cannot hold an empty item", "items that are not empty, or one empty value")
                : Conversion.of(new Value.Multi(words), null);
    }
}
