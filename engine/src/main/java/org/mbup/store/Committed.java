package org.mbup.store;

import java.util.Optional;

/**
 * What a commit did.
 *
 * @param location what was written, as it was named, without a password
 * @param bytes size of what was written
 * @param backup where the replaced bytes are kept; empty when nothing was replaced or no backup was wanted
 */
public record Committed(String location, long bytes, Optional<String> backup) {}
