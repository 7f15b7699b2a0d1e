package org.mbup.plan;

import java.util.List;
import org.mbup.metabase.KeyPath;
import org.mbup.schema.DefaultValue;

/** Where a value in force comes from. */
public sealed interface Provenance {

    /** One word for JSON: {@code snapshot}, {@code inherited}, {@code default}, {@code pinned}, {@code changed}, {@code added}. */
    String kind();

    /** The key of the snapshot sets it, and no step touched it. */
    record Explicit() implements Provenance {
        @Override
        public String kind() {
            return "snapshot";
        }

        @Override
        public String toString() {
            return "set in the snapshot";
        }
    }

    /**
     * A step set it at the key.
     *
     * @param act what the step did
     * @param step version of the step
     * @param references sources of the step
     * @param inferred whether no source documents the outcome
     * @param earlier whether it was in an earlier run, as the history of the snapshot tells
     */
    record ByStep(Act act, String step, List<String> references, boolean inferred, boolean earlier)
            implements Provenance {

        /** Copies the list. */
        public ByStep {
            references = List.copyOf(references);
        }

        @Override
        public String kind() {
            return act.word;
        }

        @Override
        public String toString() {
            return act.word + " by " + step + (earlier ? " in an earlier run" : "") + (inferred ? " (inferred)" : "");
        }
    }

    /** What a step did to a property. */
    enum Act {
        /** It wrote a value down that was only a default. */
        PINNED("pinned"),
        /** It replaced a value. */
        CHANGED("changed"),
        /** It set a property that was not there. */
        ADDED("added");

        private final String word;

        Act(String word) {
            this.word = word;
        }
    }

    /**
     * A key above sets it.
     *
     * @param from that key
     * @param origin where it has the value from
     */
    record Inherited(KeyPath from, Provenance origin) implements Provenance {
        @Override
        public String kind() {
            return "inherited";
        }

        @Override
        public String toString() {
            return "inherited from " + from + ", " + origin;
        }
    }

    /**
     * No key sets it, and the reference documents a default.
     *
     * @param fact the default and its source
     */
    record Default(DefaultValue fact) implements Provenance {
        @Override
        public String kind() {
            return "default";
        }

        @Override
        public String toString() {
            return "default of IIS " + fact.version()
                    + (fact.confidence() == DefaultValue.Confidence.INFERRED ? " (inferred)" : "");
        }
    }
}
