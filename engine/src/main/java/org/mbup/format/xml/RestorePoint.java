package org.mbup.format.xml;

import java.util.List;
import java.util.Optional;
import org.mbup.history.History;

/**
 * How to get from the bytes after some steps back to the bytes before them. mbup's own comment is no part of either.
 *
 * @param after number of steps in the history when the bytes were as they are described
 * @param before number of steps the replacements lead back to
 * @param run the deployment id of the last of the steps
 * @param length number of bytes after the steps
 * @param checksum CRC-32C of the bytes after the steps
 * @param spans what to replace in them
 */
record RestorePoint(int after, int before, String run, long length, long checksum, List<Replacement> spans) {

    /** The way back from the edited bytes to those they were made from. */
    static RestorePoint of(History history, int before, Content content) {
        SplicedBytes bare = content.bare();
        return new RestorePoint(
                history.steps().size(),
                before,
                history.lastRun().orElse(""),
                bare.length(),
                bare.checksum(),
                content.inverse());
    }

    /** The bytes before the steps; empty when these bytes are not the ones described. */
    Optional<byte[]> restore(SplicedBytes present) {
        if (present.length() != length || present.checksum() != checksum) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SplicedBytes(present.bytes(), spans).bytes());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
