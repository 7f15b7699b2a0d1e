package org.mbup.adsutil;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.metabase.Edit;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.schema.Catalogue;

/** CREATE. The key above must be there. What the script prints then is documented nowhere; the line is inferred. */
final class CreateVerb {

    private CreateVerb() {}

    static AdsutilResult run(Metabase metabase, AdsutilCommand.Create create) {
        AdsutilPath path = create.path();
        if (Keys.exists(metabase, path.key())) {
            return Failures.keyExists(path);
        }
        KeyPath parent = path.key().parent();
        if (!Keys.exists(metabase, parent)) {
            return Failures.pathMissing(metabase, new AdsutilPath(path.typed(), parent));
        }
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.AddKey(path.key()));
        create.keyType()
                .map(Property::keyType)
                .ifPresent(type -> edits.add(new Edit.PutProperty(path.key(), Optional.empty(), type)));
        AdsutilResult result = AdsutilResult.done(List.of("created \"" + path.typed() + "\""), edits);
        return create.keyType()
                .filter(type -> Catalogue.standard().keyType(type).isEmpty())
                .map(type -> result.note("the catalogue knows no key type " + type))
                .orElse(result);
    }
}
