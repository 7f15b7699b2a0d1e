package org.mbup.plan;

import java.util.Optional;
import org.mbup.store.CommitOptions;

/**
 * Where a changed snapshot goes.
 *
 * @param command the command, for the owner record of the lock
 * @param output another place to write to, or empty to replace the snapshot itself
 * @param options backup and overwriting
 */
public record WriteTarget(String command, Optional<String> output, CommitOptions options) {}
