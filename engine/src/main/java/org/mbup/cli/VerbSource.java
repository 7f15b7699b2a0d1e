package org.mbup.cli;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * Brings the verbs of a module above the engine. Found through {@link java.util.ServiceLoader}, so that the engine knows
 * none of those modules.
 */
public interface VerbSource {

    /**
     * The verbs, in the order in which help lists them.
     *
     * @return public classes with a picocli {@code @Command} and a constructor without parameters; each is called what
     *     its class is called, without "Verb" and in lower case, and returns its exit code, one of {@link ExitCode}
     */
    List<Class<? extends Callable<Integer>>> verbs();
}
