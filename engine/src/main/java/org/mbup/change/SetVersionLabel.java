package org.mbup.change;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;

/** Makes the snapshot's own label say that version; the numbers stored in the metabase stay as they are. */
record SetVersionLabel(IisVersion version) implements SoundOperation {

    @Override
    public String describe() {
        return "label the snapshot IIS " + version;
    }

    @Override
    public String done() {
        return "snapshot labelled IIS " + version;
    }

    @Override
    public Outcome run(Metabase metabase) {
        Optional<IisVersion> label = Optional.of(version);
        return metabase.versionLabel().equals(label)
                ? Outcome.NOTHING
                : Outcome.of(List.of(new Edit.SetVersion(metabase.versionLabel(), label)));
    }
}
