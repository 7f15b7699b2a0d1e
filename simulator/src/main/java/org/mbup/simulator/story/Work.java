package org.mbup.simulator.story;

import java.util.List;

/**
 * What an administrator does.
 *
 * @param title what it is about
 * @param commands each with what it printed
 */
public record Work(String title, List<Command> commands) implements Act {

    /**
     * A command that was run.
     *
     * @param line as a person would type it
     * @param output its lines
     */
    public record Command(String line, List<String> output) {

        /** Copies the list. */
        public Command {
            output = List.copyOf(output);
        }
    }

    /** Copies the list. */
    public Work {
        commands = List.copyOf(commands);
    }
}
