package org.mbup.format.codec;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.mbup.format.FormatException;
import org.mbup.history.AppliedStep;
import org.mbup.metabase.Edit;
import tools.jackson.core.JsonToken;

/** Reads one step of the history. */
final class StepReader {

    private static final String KIND = "a step of the history";
    private static final List<String> NAMES = List.of(
            "changelog",
            "id",
            "author",
            "checksum",
            "description",
            "comment",
            "installedOn",
            "run",
            "outcome",
            "tag",
            "contexts",
            "labels",
            "edits");
    private static final int CHECKSUM = 3;
    private static final int INSTALLED_ON = 6;
    private static final int TAG = 9;
    private static final int EDITS = 12;
    private static final int[] MANDATORY = {0, 1, 2, INSTALLED_ON, 7, 8, EDITS};

    private final JsonInput input;
    private final String[] texts = new String[NAMES.size()];
    private Instant installedOn;
    private List<Edit> edits;

    StepReader(JsonInput input) {
        this.input = input;
    }

    AppliedStep read() {
        long seen = input.object(KIND, NAMES, this::member);
        input.mandatory(KIND, NAMES, seen, MANDATORY);
        return new AppliedStep(
                texts[0],
                texts[1],
                texts[2],
                texts[CHECKSUM],
                texts[4],
                texts[5],
                installedOn,
                texts[7],
                texts[8],
                texts[TAG],
                texts[10],
                texts[11],
                edits);
    }

    private void member(int index) {
        String what = "\"" + NAMES.get(index) + "\" of a step";
        switch (index) {
            case INSTALLED_ON -> installedOn = instant(input.string(what));
            case EDITS -> edits = input.token() == JsonToken.VALUE_NULL ? null : edits(what);
            case CHECKSUM, TAG -> texts[index] = input.stringOrNull(what);
            default -> texts[index] = input.string(what);
        }
    }

    private List<Edit> edits(String what) {
        List<Edit> list = new ArrayList<>();
        input.array(what, () -> list.add(EditCodec.read(input)));
        return list;
    }

    private Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (text.endsWith("Z")) {
                return instant;
            }
        } catch (DateTimeParseException e) {
            // told below, together with a time that has an offset
        }
        throw new FormatException(input.problem("\"installedOn\" is not a UTC time")
                .found(JsonInput.shown(text))
                .expected("a time such as 2000-02-17T08:30:00Z"));
    }
}
