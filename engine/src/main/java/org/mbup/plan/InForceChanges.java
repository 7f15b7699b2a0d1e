package org.mbup.plan;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.EffectiveChange;
import org.mbup.metabase.EffectiveProperty;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;
import org.mbup.schema.Catalogue;

/** Adds to the changes of what is in force where the values come from. */
final class InForceChanges {

    private InForceChanges() {}

    /**
     * The changes with their sources.
     *
     * @param from version whose defaults held before
     * @param to version whose defaults hold after
     */
    static List<InForce> of(List<EffectiveChange> effective, Provenances provenances, IisVersion from, IisVersion to) {
        return effective.stream()
                .map(change -> {
                    KeyPath at = change.keys().get(0);
                    return new InForce(
                            change.origin(),
                            change.property(),
                            change.id(),
                            sourced(change.before(), provenances.before(at, change.id(), from)),
                            sourced(change.after(), provenances.after(at, change.id(), to)),
                            change.keys(),
                            change.overriddenAt(),
                            secret(change));
                })
                .toList();
    }

    /** Where no key sets the property, the provenance is the default, and its value is the one in force. */
    static Optional<InForce.Sourced> sourced(Optional<EffectiveProperty> found, Optional<Provenance> provenance) {
        return provenance.map(source -> new InForce.Sourced(
                found.map(EffectiveProperty::property)
                        .map(Property::value)
                        .or(() -> source instanceof Provenance.Default fallback
                                ? fallback.fact().value()
                                : Optional.empty()),
                source));
    }

    private static boolean secret(EffectiveChange change) {
        return change.before().or(change::after).stream()
                        .anyMatch(found -> Catalogue.standard().secret(found.property()))
                || change.after().stream()
                        .anyMatch(found -> Catalogue.standard().secret(found.property()));
    }
}
