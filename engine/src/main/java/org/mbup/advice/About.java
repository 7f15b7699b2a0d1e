package org.mbup.advice;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;

/**
 * What a rule says whatever it finds; docs/advisories.md says the same, and a test compares them.
 *
 * @param code stable code
 * @param severity severity of everything it finds
 * @param scope the versions it looks at
 * @param title what it looks for, in a few words
 * @param consequence what comes of it
 * @param remedy what to do
 * @param step the opt-in step that does it, or empty
 * @param references sources
 */
record About(
        String code,
        Severity severity,
        Scope scope,
        String title,
        String consequence,
        String remedy,
        String step,
        List<String> references) {

    /** An advisory about a property that is set at the key. */
    Advisory at(KeyPath path, Property property, String finding) {
        return advisory(path, Optional.of(Shown.plain(property.name())), finding);
    }

    /** An advisory about the key itself. */
    Advisory at(KeyPath path, String finding) {
        return advisory(path, Optional.empty(), finding);
    }

    private Advisory advisory(KeyPath path, Optional<String> property, String finding) {
        Optional<String> name = step.isEmpty() ? Optional.empty() : Optional.of(step);
        return new Advisory(code, severity, path, property, finding, consequence, remedy, name, references, false);
    }
}
