package org.mbup.problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text of files that people write: UTF-8 and nothing else, with or without a byte order mark. */
public final class Utf8 {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Utf8() {}

    /**
     * The text; a byte order mark is not part of it.
     *
     * @param what what the file is, for example {@code the script}
     * @param place the file's name for messages
     * @throws ProblemException when it is not UTF-8; the problem holds nothing of the text
     */
    public static String text(String what, String place, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.input(what + " is not UTF-8")
                    .at(Location.of(place))
                    .hint("save it as UTF-8 in an editor")
                    .asException();
        }
    }
}
