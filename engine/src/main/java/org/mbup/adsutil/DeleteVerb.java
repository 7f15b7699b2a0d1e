package org.mbup.adsutil;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/**
 * DELETE. The path may mean a property or a key; a property set there is taken first, so that nobody loses a tree by
 * the name of a property (inferred, as is the line printed for a key).
 */
final class DeleteVerb {

    private DeleteVerb() {}

    static AdsutilResult run(Metabase metabase, PropertyPath path) {
        Optional<Subject> subject = Subject.find(metabase, path.object().key(), path.name());
        Optional<Property> property = subject.filter(s -> s.flag().isEmpty()).flatMap(s -> s.explicit(metabase));
        if (property.isPresent()) {
            return AdsutilResult.done(
                    List.of("deleted property \"" + path.name() + "\""),
                    List.of(new Edit.RemoveProperty(path.object().key(), property.get())));
        }
        AdsutilPath key = path.asKey();
        if (Keys.exists(metabase, key.key())) {
            return AdsutilResult.done(List.of("deleted path \"" + path.typed() + "\""), subtree(metabase, key.key()));
        }
        if (subject.isEmpty() || !Keys.exists(metabase, path.object().key())) {
            return Failures.pathMissing(metabase, key);
        }
        return subject.get().flag().isPresent() ? flag(path, subject.get()) : Failures.notSet(path);
    }

    private static AdsutilResult flag(PropertyPath path, Subject subject) {
        String owner = subject.definition().map(d -> d.name()).orElse("its property");
        Problem problem = Problem.input(path.name() + " is a flag and cannot be deleted alone")
                .at(Location.key(null, path.object().key().toString()))
                .hint("set it to False, or delete " + owner);
        return Failures.notAllowed(path, "DELETE", problem);
    }

    /** Lower keys first, each after its properties. */
    private static List<Edit> subtree(Metabase metabase, KeyPath root) {
        List<Edit> edits = new ArrayList<>();
        List<Key> keys = metabase.subtree(root);
        for (int i = keys.size() - 1; i >= 0; i--) {
            Key key = keys.get(i);
            key.properties().forEach(property -> edits.add(new Edit.RemoveProperty(key.path(), property)));
            edits.add(new Edit.RemoveKey(key.path()));
        }
        return edits;
    }
}
