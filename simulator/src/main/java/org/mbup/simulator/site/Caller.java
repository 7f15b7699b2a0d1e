package org.mbup.simulator.site;

import java.util.List;
import org.mbup.simulator.auth.LogonOutcome;

/**
 * Who asks, once that is known.
 *
 * @param name the name; {@code anonymous} for nobody in particular
 * @param how scheme and mechanism; empty for the anonymous account
 * @param challenges values of {@code WWW-Authenticate} headers that go with the page
 */
record Caller(String name, String how, List<String> challenges) {

    static Caller anonymous() {
        return new Caller("anonymous", "", List.of());
    }

    static Caller of(LogonOutcome.LoggedOn on) {
        return new Caller(on.user(), on.scheme() + ", " + on.mechanism(), on.challenges());
    }

    @Override
    public String toString() {
        return how.isEmpty() ? name : name + " (" + how + ")";
    }
}
