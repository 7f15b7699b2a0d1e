package org.mbup.liquibase.session;

import java.util.Optional;
import org.mbup.metabase.Edit;
import org.mbup.metabase.EditConflictException;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.schema.Catalogue;

/** Tells what was changed by hand since a step ran. */
final class Drift {

    private static final String HINT =
            "put the expected value back, or keep the present one and leave this step as it is";

    private Drift() {}

    static Problem of(String source, Metabase metabase, EditConflictException conflict) {
        Edit edit = conflict.edit();
        Location where = Location.key(source, edit.path().toString());
        if (edit instanceof Edit.PutProperty put) {
            return property(where, metabase, put.after(), put.before());
        }
        if (edit instanceof Edit.RemoveProperty remove) {
            return property(where, metabase, remove.before(), Optional.of(remove.before()));
        }
        return Problem.of(Problem.Kind.DRIFT, "the key was changed since the step ran: " + conflict.getMessage())
                .at(where)
                .hint(HINT);
    }

    private static Problem property(Location where, Metabase metabase, Property about, Optional<Property> expected) {
        Optional<Property> found =
                metabase.key(KeyPath.absolute(where.keyPath())).flatMap(key -> key.property(about.id()));
        boolean secret = Catalogue.standard().secret(about)
                || found.filter(Catalogue.standard()::secret).isPresent();
        return Problem.of(Problem.Kind.DRIFT, about.name() + " was changed since the step ran")
                .at(where.withKey(where.keyPath() + "/" + about.name()))
                .found(shown(found, secret))
                .expected(shown(expected, secret))
                .hint(HINT);
    }

    private static String shown(Optional<Property> property, boolean secret) {
        return property.map(p -> secret ? "**********" : '"' + p.value().display() + '"')
                .orElse("nothing set");
    }
}
