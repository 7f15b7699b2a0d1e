package org.mbup.generate;

import java.util.List;
import java.util.Locale;

/**
 * What one changeset is about: a tree of keys that comes or goes, or one property wherever it changes.
 *
 * @param id unique in its changelog
 * @param comment one sentence without a final full stop
 * @param instructions in the order they run
 */
record Concern(String id, String comment, List<Instruction> instructions) {

    private static final int LONGEST = 60;

    Concern {
        instructions = List.copyOf(instructions);
    }

    /** The same with its place in front of its id. */
    Concern numbered(int number) {
        return new Concern(String.format(Locale.ROOT, "%03d-%s", number, id), comment, instructions);
    }

    static Concern of(String words, String comment, List<Instruction> instructions) {
        String plain =
                words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String id = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return new Concern(id, comment, instructions);
    }
}
