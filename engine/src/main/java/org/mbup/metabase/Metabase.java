package org.mbup.metabase;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A metabase to read: keys by path, and what is in force where. */
public interface Metabase {

    /** The key that says which version the web service is of. */
    KeyPath INFO = KeyPath.absolute("/LM/W3SVC/Info");

    /** MajorIIsVersionNumber. */
    long VERSION_MAJOR = 1101;

    /** MinorIIsVersionNumber. */
    long VERSION_MINOR = 1102;

    /** Every key, in the order of the source. */
    Collection<Key> keys();

    /** The key at that path. */
    Optional<Key> key(KeyPath path);

    /** The keys that set that property themselves; in the order of the source while nothing was changed. */
    Stream<Key> keysWith(long propertyId);

    /** The keys directly below, in path order. */
    List<Key> children(KeyPath parent);

    /** The key at that path and every key below it, in path order; empty when there is none. */
    List<Key> subtree(KeyPath root);

    /** The property set at exactly that key. */
    default Optional<Property> explicit(KeyPath path, long propertyId) {
        return key(path).flatMap(key -> key.property(propertyId));
    }

    /**
     * The value in force at a path: the one set there, else that of the nearest key above whose value carries INHERIT
     * (DOC4 abbaseob_2plx); one without INHERIT holds at its own key and hides nothing from the keys below. The path
     * itself need not exist.
     */
    default Optional<EffectiveProperty> effective(KeyPath path, long propertyId) {
        Optional<Property> own = explicit(path, propertyId);
        if (own.isPresent()) {
            return Optional.of(new EffectiveProperty(own.get(), path));
        }
        for (KeyPath at = path; !at.isRoot(); ) {
            at = at.parent();
            Optional<Property> found = explicit(at, propertyId);
            if (found.isPresent() && found.get().attributes().inherit()) {
                return Optional.of(new EffectiveProperty(found.get(), at));
            }
        }
        return Optional.empty();
    }

    /** The version the snapshot itself claims to be of, apart from its keys; empty where the format has no such label. */
    Optional<IisVersion> versionLabel();

    /** The version label, else what MajorIIsVersionNumber and MinorIIsVersionNumber at {@code /LM/W3SVC/Info} say. */
    default Optional<IisVersion> iisVersion() {
        return versionLabel()
                .or(() -> number(VERSION_MAJOR)
                        .filter(major -> major > 0)
                        .map(major ->
                                new IisVersion(major, number(VERSION_MINOR).orElse(0))));
    }

    private Optional<Integer> number(long id) {
        return explicit(INFO, id).filter(p -> p.value() instanceof Value.Dword).map(p ->
                (int) Math.min(((Value.Dword) p.value()).number(), Integer.MAX_VALUE));
    }
}
