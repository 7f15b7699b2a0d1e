package org.mbup.simulator.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.mbup.cli.VerbSource;

/** Brings the simulator's verbs. */
public final class SimulatorVerbs implements VerbSource {

    /** For {@link java.util.ServiceLoader}. */
    public SimulatorVerbs() {}

    @Override
    public List<Class<? extends Callable<Integer>>> verbs() {
        return List.of(ServeVerb.class, StoryVerb.class);
    }
}
