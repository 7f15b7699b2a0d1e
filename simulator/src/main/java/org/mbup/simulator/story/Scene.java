package org.mbup.simulator.story;

import java.util.List;
import java.util.Optional;

/**
 * One client's visit, and whether it went as the article says.
 *
 * @param title who comes, and with what
 * @param exchanges what went over the wire
 * @param expected the status the article leads one to expect
 * @param user the user the page has to name; empty where nobody is let in
 */
public record Scene(String title, List<Exchange> exchanges, int expected, Optional<String> user) implements Act {

    /** Copies the list. */
    public Scene {
        exchanges = List.copyOf(exchanges);
    }

    private Exchange last() {
        return exchanges.get(exchanges.size() - 1);
    }

    /** The status of the last answer. */
    public int status() {
        return last().status();
    }

    /** The user the last page names; empty where it names none. */
    public Optional<String> seen() {
        return status() == 200 ? last().said("User") : Optional.empty();
    }

    /** How that user was let in, for example {@code Negotiate, Kerberos}. */
    public Optional<String> how() {
        return status() == 200 ? last().said("Scheme") : Optional.empty();
    }

    /** What became of the visit, in a few words. */
    public String outcome() {
        return seen().map(name -> status() + " as " + name + " (" + how().orElse("?") + ")")
                .or(() -> last().refusal())
                .orElse(Integer.toString(status()));
    }

    /** Whether it went as expected. */
    public boolean held() {
        return status() == expected && seen().equals(user);
    }
}
