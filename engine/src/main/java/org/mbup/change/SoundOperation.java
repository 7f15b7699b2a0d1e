package org.mbup.change;

import java.util.List;

/** An operation whose parameters were read without a problem. */
interface SoundOperation extends Operation {

    /** What was done, in the past tense. */
    String done();

    @Override
    default List<String> validate() {
        return List.of();
    }

    @Override
    default String confirm(Outcome outcome) {
        int edits = outcome.edits().size();
        if (edits == 0) {
            return "nothing to change";
        }
        return done() + (edits == 1 ? " (1 edit)" : " (" + edits + " edits)");
    }
}
