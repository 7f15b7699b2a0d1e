package org.mbup.liquibase;

import liquibase.change.CheckSum;
import liquibase.changelog.ChangeSet;
import org.mbup.history.AppliedStep;

/** Compares a changeset with the record of its last run. */
final class Checksums {

    private Checksums() {}

    /** Whether the changeset is still what ran; a cleared checksum says nothing, so it is. */
    static boolean same(ChangeSet changeSet, AppliedStep ran) {
        return ran.checksum() == null || changeSet.isCheckSumValid(CheckSum.parse(ran.checksum()));
    }
}
