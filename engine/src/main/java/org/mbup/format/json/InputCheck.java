package org.mbup.format.json;

import org.mbup.format.FormatException;
import org.mbup.format.ReadOptions;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/** What must hold before the first character is looked at: size, encoding, and that there is one. */
final class InputCheck {

    private InputCheck() {}

    static void check(byte[] bytes, ReadOptions options) {
        if (bytes.length > options.limits().bytes()) {
            throw new FormatException(Problem.input("the file is too large")
                    .at(Location.of(options.source()))
                    .found(bytes.length + " bytes")
                    .expected("at most " + options.limits().bytes()));
        }
        if (Utf8.firstVisible(bytes) == bytes.length) {
            throw new FormatException(Problem.input("the file holds no JSON value")
                    .at(Positions.at(options.source(), bytes, bytes.length))
                    .expected("an object { ... }"));
        }
        int bad = wide(bytes) ? 0 : Utf8.malformed(bytes);
        if (bad >= 0) {
            throw new FormatException(Problem.input("the file is not UTF-8")
                    .at(Positions.at(options.source(), bytes, bad))
                    .found(String.format("byte 0x%02x", bytes[bad]))
                    .hint("save it as UTF-8 in an editor"));
        }
    }

    /** Whether this is UTF-16 or UTF-32, which a JSON parser would accept in silence. */
    private static boolean wide(byte[] bytes) {
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
