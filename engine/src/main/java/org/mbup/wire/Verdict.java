package org.mbup.wire;

import java.util.List;
import java.util.Optional;

/**
 * How a client fares.
 *
 * @param result whether it gets in
 * @param scheme what it uses; empty where it gets nowhere or needs nothing
 * @param reason why, one sentence
 * @param references sources
 * @param inferred whether the result follows from the sources rather than being stated by them
 * @param step the step of mbup that changes it, where there is one
 */
public record Verdict(
        Result result,
        Optional<Scheme> scheme,
        String reason,
        List<String> references,
        boolean inferred,
        Optional<String> step) {

    /** What becomes of a client. */
    public enum Result {
        /** It gets in the way it prefers. */
        WORKS("works"),
        /** It gets in by a weaker scheme. */
        FALLS_BACK("falls back"),
        /** It gets in in some cases and not in others. */
        MAY_FAIL("may fail"),
        /** It does not get in. */
        FAILS("fails");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        /** One or two words. */
        public String label() {
            return label;
        }
    }

    /** Copies the list. */
    public Verdict {
        references = List.copyOf(references);
    }

    static Verdict works(Scheme scheme, String reason, String... references) {
        return new Verdict(
                Result.WORKS,
                Optional.of(scheme),
                reason,
                List.of(references),
                references.length == 0,
                Optional.empty());
    }

    static Verdict of(Result result, String reason, String... references) {
        return new Verdict(
                result, Optional.empty(), reason, List.of(references), references.length == 0, Optional.empty());
    }

    Verdict byInference() {
        return new Verdict(result, scheme, reason, references, true, step);
    }

    Verdict step(String name) {
        return new Verdict(result, scheme, reason, references, inferred, Optional.of(name));
    }
}
