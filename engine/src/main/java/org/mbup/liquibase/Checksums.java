package org.mbup.liquibase;

import java.util.List;
import java.util.Optional;
import liquibase.ChecksumVersion;
import liquibase.change.CheckSum;
import liquibase.changelog.ChangeSet;
import org.mbup.history.AppliedStep;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.problem.Problem;

/**
 * Compares a changeset with the record of its last run. A checksum is that of Liquibase, {@code 9:...}: the number before
 * the colon is the version of its algorithm. It is computed from the names and parameters of the changes, with line ends,
 * trailing blanks and byte order marks made the same, and never from the path.
 */
final class Checksums {

    /** The oldest algorithm that can still be computed; what an older one says cannot be compared. */
    private static final ChecksumVersion OLDEST = ChecksumVersion.V8;

    private Checksums() {}

    /** Whether the changeset is still what ran; a cleared checksum says nothing, so it is. */
    static boolean same(ChangeSet changeSet, AppliedStep ran) {
        return ran.checksum() == null || same(changeSet, parse(ran));
    }

    private static boolean same(ChangeSet changeSet, CheckSum recorded) {
        if (recorded.getVersion() < OLDEST.getVersion()) {
            return true;
        }
        changeSet.clearCheckSum();
        boolean same = changeSet.isCheckSumValid(recorded);
        changeSet.clearCheckSum();
        return same;
    }

    /** The checksum the changeset has by the algorithm of the recorded one. */
    static String comparable(ChangeSet changeSet, AppliedStep ran) {
        return generate(
                changeSet, ChecksumVersion.enumFromChecksumVersion(parse(ran).getVersion()));
    }

    /** The checksum the changeset has by the present algorithm. */
    static String current(ChangeSet changeSet) {
        return generate(changeSet, ChecksumVersion.latest());
    }

    /** Whether the record has no checksum, or one of an older algorithm. */
    static boolean old(AppliedStep ran) {
        return ran.checksum() == null
                || parse(ran).getVersion() != ChecksumVersion.latest().getVersion();
    }

    /** Liquibase keeps the first checksum it computes, whatever algorithm the next one is asked in. */
    private static String generate(ChangeSet changeSet, ChecksumVersion version) {
        changeSet.clearCheckSum();
        String sum = changeSet.generateCheckSum(version).toString();
        changeSet.clearCheckSum();
        return sum;
    }

    private static CheckSum parse(AppliedStep ran) {
        CheckSum sum = CheckSum.parse(ran.checksum());
        if (sum.getVersion() < 1 || sum.getVersion() > ChecksumVersion.latest().getVersion()) {
            throw Problem.input("the history has a checksum of an algorithm this version does not know, of "
                            + ran.changelog())
                    .found(ran.checksum())
                    .expected(ChecksumVersion.latest().getVersion() + ":... or older")
                    .hint("use the version of mbup or Liquibase that wrote it")
                    .asException();
        }
        return sum;
    }

    /** Gives each record that has none of the present algorithm one, where the migration is still what ran. */
    static void renew(MetabaseSession session, List<PlannedStep> all) {
        for (PlannedStep planned : all) {
            Optional<AppliedStep> ran = session.step(planned.key());
            if (ran.isPresent() && old(ran.get()) && same(planned.changeSet(), ran.get())) {
                String current = current(planned.changeSet());
                session.replace(planned.key(), step -> step.withChecksum(current));
            }
        }
    }
}
