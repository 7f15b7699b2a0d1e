package org.mbup.change;

import java.util.List;
import org.mbup.metabase.Metabase;

/** One operation of an upgrade: pure, repeatable, and without effect where its work is done already. */
public interface Operation {

    /** What it will do, one line for a person, for example {@code set NTAuthenticationProviders at /LM/W3SVC}. */
    String describe();

    /** Everything wrong with the parameters, before any metabase is touched; empty when they can be used. */
    List<String> validate();

    /** The edits that do the work on that metabase, and what was found and left alone. Does not change the metabase. */
    Outcome run(Metabase metabase);

    /**
     * What it finds where there is nothing to do, for a person, for example {@code AspBufferingOn at /LM/W3SVC is "1"}.
     */
    default String found(Metabase metabase) {
        return "nothing to change";
    }

    /** What was done, in the past tense, for example {@code NTAuthenticationProviders set at /LM/W3SVC}. */
    default String confirm(Outcome outcome) {
        return outcome.edits().isEmpty() ? "nothing to change" : outcome.edits().size() + " edits made";
    }
}
