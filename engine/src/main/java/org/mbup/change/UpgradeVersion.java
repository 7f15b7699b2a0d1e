package org.mbup.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;

/**
 * Makes the snapshot say that it is of the new version: its label, where it has one, and the version numbers at
 * {@code /LM/W3SVC/Info}. A snapshot without a web service gets no such key. Which numbers Setup stores no source says,
 * so those edits are told as inferred.
 */
record UpgradeVersion(IisVersion from, IisVersion to) implements SoundOperation {

    private static final KeyPath WEB_SERVICE = Metabase.INFO.parent();

    @Override
    public String describe() {
        return "raise the version from IIS " + from + " to " + to;
    }

    @Override
    public String done() {
        return "version raised from IIS " + from + " to " + to;
    }

    @Override
    public Outcome run(Metabase metabase) {
        List<Edit> edits = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        if (metabase.versionLabel().filter(label -> !label.equals(to)).isPresent()) {
            edits.add(new Edit.SetVersion(metabase.versionLabel(), Optional.of(to)));
        }
        if (metabase.key(WEB_SERVICE).isPresent()) {
            if (metabase.key(Metabase.INFO).isEmpty()) {
                edits.addAll(Keys.create(metabase, Metabase.INFO, Optional.of("IIsWebInfo")));
            }
            number(metabase, Metabase.VERSION_MAJOR, to.major(), edits, findings);
            if (to.minor() != 0
                    || metabase.explicit(Metabase.INFO, Metabase.VERSION_MINOR).isPresent()) {
                number(metabase, Metabase.VERSION_MINOR, to.minor(), edits, findings);
            }
        }
        return new Outcome(edits, findings);
    }

    private static void number(Metabase metabase, long id, int number, List<Edit> edits, List<Finding> findings) {
        Value value = new Value.Dword(number);
        Optional<Property> before = metabase.explicit(Metabase.INFO, id);
        if (before.filter(property -> property.value().equals(value)).isEmpty()) {
            Property after = before.map(property -> property.withValue(value))
                    .orElseGet(() -> Catalogue.standard().byId(id).orElseThrow().property(value));
            KeyPath at = Keys.spelt(metabase, Metabase.INFO);
            edits.add(new Edit.PutProperty(at, before, after));
            findings.add(Notes.finding(
                    Finding.Kind.INFERRED, at, after, Optional.empty(), "the stored number is not documented"));
        }
    }
}
