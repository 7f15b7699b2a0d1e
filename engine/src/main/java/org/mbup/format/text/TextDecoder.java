package org.mbup.format.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.mbup.format.FormatException;
import org.mbup.format.ReadOptions;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/** Bytes to text: by byte order mark, else UTF-8 where the bytes are valid UTF-8, else the box's code page. */
final class TextDecoder {

    private TextDecoder() {}

    static String decode(byte[] bytes, ReadOptions options) {
        if (bytes.length > options.limits().bytes()) {
            throw fault(options, "the file is larger than " + options.limits().bytes() + " bytes", null);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE, options);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE, options);
        }
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8, options);
        }
        try {
            return decode(bytes, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return strict(bytes, 0, options.encoding(), options);
        }
    }

    private static String strict(byte[] bytes, int from, Charset charset, ReadOptions options) {
        try {
            return decode(bytes, from, charset);
        } catch (CharacterCodingException e) {
            throw fault(options, "the file is not text in " + charset.name(), "name its code page with --encoding");
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static FormatException fault(ReadOptions options, String what, String hint) {
        return new FormatException(
                Problem.input(what).at(Location.of(options.source())).hint(hint));
    }

    static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
