package org.mbup.format.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.format.FormatException;
import org.mbup.format.codec.HistoryCodec;
import org.mbup.format.codec.JsonInput;
import org.mbup.format.codec.VersionText;
import org.mbup.history.History;
import org.mbup.metabase.IisVersion;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads the comment that {@link TrailerWriter} writes. */
final class TrailerReader {

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final List<String> PARTS = List.of("mbup", "iisVersion", "computer", "history", "restore");
    private static final List<String> POINT = List.of("after", "before", "run", "length", "crc32c", "spans");

    private final JsonInput input;
    private Optional<IisVersion> version = Optional.empty();
    private Optional<String> computer = Optional.empty();
    private History history = History.EMPTY;
    private final List<RestorePoint> restore = new ArrayList<>();

    private TrailerReader(JsonInput input) {
        this.input = input;
    }

    /**
     * Reads the comment between two offsets; an empty range is no comment.
     *
     * @throws FormatException when it was damaged
     */
    static Trailer read(Source source, int start, int end) {
        if (start == end) {
            return Trailer.NONE;
        }
        int from = Blanks.after(source.bytes, start) + "<!--".length();
        int length = Blanks.before(source.bytes, end) - "-->".length() - from;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), source.bytes, from, length)) {
            JsonInput input = new JsonInput(parser, at -> source.place(offset(at, from)));
            return new TrailerReader(input).read();
        }
    }

    private static int offset(TokenStreamLocation at, int from) {
        return at.getByteOffset() < 0 ? from : (int) Math.min(Integer.MAX_VALUE, from + at.getByteOffset());
    }

    private Trailer read() {
        input.next();
        input.object("the history comment of mbup", PARTS, this::part);
        if (input.next() != null) {
            throw input.unexpected("Something follows the history in its comment", "the end of the comment");
        }
        return new Trailer(version, computer, history, restore);
    }

    private void part(int index) {
        switch (index) {
            case 0 -> format();
            case 1 -> version = Optional.of(version(input.string("iisVersion")));
            case 2 -> computer = Optional.of(input.string("computer"));
            case 3 -> history = HistoryCodec.read(input);
            default -> input.array("restore", () -> restore.add(point()));
        }
    }

    private void format() {
        if (input.dword("mbup") != TrailerWriter.FORMAT) {
            throw new FormatException(input.problem("The history was written by another version of mbup")
                    .expected("version " + TrailerWriter.FORMAT)
                    .hint("Use the version of mbup that wrote it, or a later one."));
        }
    }

    private IisVersion version(String text) {
        return VersionText.parse(text)
                .orElseThrow(() -> input.unexpected("iisVersion is not a version", VersionText.EXPECTED));
    }

    private RestorePoint point() {
        long[] numbers = new long[POINT.size()];
        String[] run = new String[1];
        List<Replacement> spans = new ArrayList<>();
        long seen = input.object("a restore point", POINT, index -> {
            if (index == 2) {
                run[0] = input.string("run");
            } else if (index == 5) {
                input.array("spans", () -> spans.add(span()));
            } else {
                numbers[index] = input.dword(POINT.get(index));
            }
        });
        input.mandatory("a restore point", POINT, seen, 0, 1, 2, 3, 4, 5);
        return new RestorePoint(clamp(numbers[0]), clamp(numbers[1]), run[0], numbers[3], numbers[4], spans);
    }

    private Replacement span() {
        if (input.token() != JsonToken.START_ARRAY) {
            throw input.unexpected("A span is not an array", "[offset, length, \"text\"]");
        }
        input.next();
        long start = input.dword("the offset of a span");
        input.next();
        long length = input.dword("the length of a span");
        input.next();
        byte[] text = input.string("the text of a span").getBytes(StandardCharsets.UTF_8);
        if (input.next() != JsonToken.END_ARRAY) {
            throw input.unexpected("A span has too many members", "[offset, length, \"text\"]");
        }
        return new Replacement(clamp(start), clamp(start + length), text);
    }

    private static int clamp(long number) {
        return (int) Math.min(number, Integer.MAX_VALUE);
    }
}
