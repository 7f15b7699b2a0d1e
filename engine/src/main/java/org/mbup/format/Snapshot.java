package org.mbup.format;

import java.util.Optional;
import org.mbup.history.History;
import org.mbup.metabase.Metabase;

/**
 * A metabase with what travels beside it.
 *
 * @param metabase keys, properties and version label
 * @param computer name of the machine it was taken from, where known
 * @param history the steps applied so far
 */
public record Snapshot(Metabase metabase, Optional<String> computer, History history) {}
