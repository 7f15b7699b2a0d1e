package org.mbup.liquibase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mbup.liquibase.change.Similar;
import org.mbup.problem.Problem;

/**
 * Steps that validation passes over: {@code type:state}, each of them a name or {@code *}.
 *
 * @param type the type, or empty for every type
 * @param state the state, or empty for every state
 */
public record IgnorePattern(Optional<Step.Type> type, Optional<InfoRow.State> state) {

    private static final List<String> TYPES = List.of("versioned", "repeatable", "baseline");
    private static final List<String> STATES = List.of("pending", "missing", "ignored", "future", "outdated");

    /** What is passed over when nobody says anything: steps from a later version of the migrations. */
    public static final IgnorePattern FUTURE = parse("*:future");

    /**
     * Reads {@code *:pending} or {@code repeatable:missing}.
     *
     * @throws org.mbup.problem.ProblemException of kind USAGE when it is neither
     */
    public static IgnorePattern parse(String text) {
        String[] parts = text.strip().toLowerCase(Locale.ROOT).split(":", -1);
        if (parts.length != 2) {
            throw Problem.usage("this is not a pattern of migrations")
                    .found(text)
                    .expected("a type and a state, for example *:pending or repeatable:missing")
                    .asException();
        }
        return new IgnorePattern(
                known(parts[0], TYPES, "type").map(name -> Step.Type.valueOf(name.toUpperCase(Locale.ROOT))),
                known(parts[1], STATES, "state").map(name -> InfoRow.State.valueOf(name.toUpperCase(Locale.ROOT))));
    }

    private static Optional<String> known(String word, List<String> words, String what) {
        if (word.equals("*")) {
            return Optional.empty();
        }
        if (!words.contains(word)) {
            throw Problem.usage("there is no " + what + " called " + word + Similar.hint(word, words))
                    .found(word)
                    .asException();
        }
        return Optional.of(word);
    }

    boolean matches(Standing standing) {
        return type.filter(t -> t != standing.type()).isEmpty()
                && state.filter(s -> s != standing.state()).isEmpty();
    }
}
