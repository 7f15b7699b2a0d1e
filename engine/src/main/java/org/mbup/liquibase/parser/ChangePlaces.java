package org.mbup.liquibase.parser;

import java.util.List;
import java.util.Map;
import liquibase.change.Change;
import org.mbup.liquibase.change.AdsutilChange;

/** Tells the changes of a changeset where in the file they stand, and a script where its lines do. */
final class ChangePlaces {

    private final Places places;

    ChangePlaces(Places places) {
        this.places = places;
    }

    /** Notes the places; the changes stand in the order of the text. */
    void note(Map<?, ?> written, MigrationChangeSet changeSet) {
        changeSet.place(null, places.of(written, "id"));
        tell(changeSet.getChanges(), WrittenChange.of(written, places), changeSet);
        tell(changeSet.getRollback().getChanges(), WrittenChange.ofRollback(written, places), changeSet);
    }

    private static void tell(List<Change> changes, List<WrittenChange> written, MigrationChangeSet changeSet) {
        for (int i = 0; changes.size() == written.size() && i < changes.size(); i++) {
            changeSet.place(changes.get(i), written.get(i).where());
            if (changes.get(i) instanceof AdsutilChange script) {
                script.places(written.get(i).lines());
            }
        }
    }
}
