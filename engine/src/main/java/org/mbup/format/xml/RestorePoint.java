package org.mbup.format.xml;

import java.util.ArrayList;
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

    /**
     * The bytes before the steps; empty when the file is not the one described.
     *
     * @param file the present bytes
     * @param start where mbup's own comment begins in them; their length when there is none
     * @param end where it ends
     */
    Optional<byte[]> restore(byte[] file, int start, int end) {
        Replacement comment = Replacement.of(start, end, "");
        SplicedBytes bare = new SplicedBytes(file, List.of(comment));
        if (bare.length() != length || bare.checksum() != checksum) {
            return Optional.empty();
        }
        List<Replacement> all = new ArrayList<>(spans);
        all.add(comment);
        try {
            return Optional.of(new SplicedBytes(file, all).bytes());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
