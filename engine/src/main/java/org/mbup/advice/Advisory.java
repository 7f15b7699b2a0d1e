package org.mbup.advice;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.KeyPath;

/**
 * One thing known to go wrong, at one place. No text of it ever holds a secret value.
 *
 * @param code stable code, {@code MB001} and so on; docs/advisories.md has a section for each
 * @param severity how much it matters
 * @param path the key it was found at
 * @param property name of the property, where one is concerned
 * @param finding what was found, one sentence
 * @param consequence what comes of it
 * @param remedy what to do
 * @param step name of the opt-in step that does it, where there is one
 * @param references sources, for example {@code Q248350}; empty where only the catalogue speaks
 * @param inferred whether some part of it is stated by no source
 */
public record Advisory(
        String code,
        Severity severity,
        KeyPath path,
        Optional<String> property,
        String finding,
        String consequence,
        String remedy,
        Optional<String> step,
        List<String> references,
        boolean inferred) {

    /** Copies the list. */
    public Advisory {
        references = List.copyOf(references);
    }

    /** The same with another remedy. */
    Advisory remedy(String other) {
        return new Advisory(code, severity, path, property, finding, consequence, other, step, references, inferred);
    }

    /** The same with an opt-in step of that name. */
    Advisory step(String name) {
        return new Advisory(
                code, severity, path, property, finding, consequence, remedy, Optional.of(name), references, inferred);
    }

    /** The same, marked as inferred where {@code some} of it is stated by no source. */
    Advisory inferred(boolean some) {
        return new Advisory(
                code, severity, path, property, finding, consequence, remedy, step, references, inferred || some);
    }
}
