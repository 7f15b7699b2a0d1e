package org.mbup.advice;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known about a snapshot beside its keys.
 *
 * @param computer name of the computer it was taken from, where the snapshot has it
 * @param bytes size of the snapshot, where it is known
 */
public record Origin(Optional<String> computer, OptionalLong bytes) {

    /** Nothing is known. */
    public static final Origin UNKNOWN = new Origin(Optional.empty(), OptionalLong.empty());
}
