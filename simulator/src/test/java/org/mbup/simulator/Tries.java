package org.mbup.simulator;

import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * As in the engine: a build tries each law on the same examples every time,
 * and with {@code -Dmbup.hunt=N} it goes hunting: other examples in every run, N times as many.
 */
public final class Tries implements AroundPropertyHook {

    private static final Optional<Integer> HUNT = Optional.ofNullable(Integer.getInteger("mbup.hunt"));

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyAttributes attributes = context.attributes();
        if (HUNT.isPresent()) {
            attributes.tries().filter(tries -> tries > 1).ifPresent(tries -> attributes.setTries(tries * HUNT.get()));
        } else if (attributes.seed().isEmpty()) {
            attributes.setSeed(Integer.toString(context.label().hashCode()));
        }
        return property.execute();
    }
}
