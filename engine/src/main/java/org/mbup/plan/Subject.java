package org.mbup.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.mbup.metabase.InvalidKeyPathException;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;
import org.mbup.schema.Catalogue;
import org.mbup.schema.Spelling;

/**
 * What somebody asks about: a key, or a property of one.
 *
 * @param path the key, in the spelling of the metabase
 * @param id the property; empty when the whole key is asked about
 * @param name its name
 */
record Subject(KeyPath path, Optional<Long> id, String name) {

    /**
     * Reads {@code PATH} or {@code PATH/PROPERTY}; a property may be named or given by its number.
     *
     * @throws ProblemException of kind INPUT when there is no such key or property, with what may have been meant
     */
    static Subject find(Rehearsal rehearsal, String words) {
        KeyPath whole = path(words);
        Optional<Key> key = key(rehearsal, whole);
        if (key.isPresent() || whole.isRoot()) {
            return new Subject(key.map(Key::path).orElse(whole), Optional.empty(), "");
        }
        Optional<Key> parent = key(rehearsal, whole.parent());
        if (parent.isEmpty()) {
            throw noKey(rehearsal, whole);
        }
        return property(parent.get(), rehearsal, whole.name());
    }

    private static Subject property(Key key, Rehearsal rehearsal, String name) {
        for (Metabase metabase : List.of(rehearsal.after(), rehearsal.before())) {
            for (KeyPath at = key.path(); !at.isRoot(); at = at.parent()) {
                for (Property property : metabase.key(at).map(Key::properties).orElse(List.of())) {
                    if (property.name().equalsIgnoreCase(name)
                            || Long.toString(property.id()).equals(name)) {
                        return new Subject(key.path(), Optional.of(property.id()), property.name());
                    }
                }
            }
        }
        Catalogue catalogue = Catalogue.standard();
        return catalogue
                .byName(name)
                .or(() -> name.matches("[0-9]{1,10}") ? catalogue.byId(Long.parseLong(name)) : Optional.empty())
                .map(known -> new Subject(key.path(), Optional.of(known.id()), known.name()))
                .orElseThrow(() -> noProperty(rehearsal, key.path().child(name)));
    }

    private static KeyPath path(String words) {
        try {
            return KeyPath.of(words);
        } catch (InvalidKeyPathException e) {
            throw Problem.usage(e.getMessage()).asException(e);
        }
    }

    private static Optional<Key> key(Rehearsal rehearsal, KeyPath path) {
        return rehearsal.after().key(path).or(() -> rehearsal.before().key(path));
    }

    private static ProblemException noKey(Rehearsal rehearsal, KeyPath path) {
        KeyPath missing = path.parent();
        while (!missing.parent().isRoot() && key(rehearsal, missing.parent()).isEmpty()) {
            missing = missing.parent();
        }
        List<String> near = Spelling.closest(missing.name(), below(rehearsal, missing.parent()));
        return Problem.input("there is no key " + missing)
                .at(Location.key(rehearsal.source(), missing.toString()))
                .hint(near.isEmpty() ? "see which keys there are with mbup adsutil ... enum" : meant(missing, near))
                .asException();
    }

    private static ProblemException noProperty(Rehearsal rehearsal, KeyPath path) {
        List<String> near = new ArrayList<>(Spelling.closest(path.name(), below(rehearsal, path.parent())));
        near.addAll(Catalogue.standard().similar(path.name()));
        return Problem.input(path.parent() + " has no key " + path.name() + ", and no property is called that")
                .at(Location.key(rehearsal.source(), path.toString()))
                .hint(near.isEmpty() ? "an unknown property is found by its number" : meant(path, near))
                .asException();
    }

    private static String meant(KeyPath path, List<String> near) {
        return "did you mean "
                + String.join(
                        " or ",
                        near.stream().map(name -> path.parent() + "/" + name).toList()) + "?";
    }

    private static List<String> below(Rehearsal rehearsal, KeyPath parent) {
        TreeMap<String, String> names = new TreeMap<>();
        for (Metabase metabase : List.of(rehearsal.before(), rehearsal.after())) {
            metabase.children(parent)
                    .forEach(key -> names.put(key.path().folded(), key.path().name()));
        }
        return List.copyOf(names.values());
    }
}
