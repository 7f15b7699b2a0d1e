package org.mbup.advice;

import java.util.stream.Stream;

/** One thing to look for. Implementations keep no state and look through the keys at most once. */
interface Rule {

    /** What the rule is. */
    About about();

    /** What it finds, in any order. */
    Stream<Advisory> check(Server server);
}
