package org.mbup.liquibase;

import org.mbup.history.History;
import org.mbup.metabase.WorkingCopy;

/**
 * What a baseline came to.
 *
 * @param after the metabase, as it was
 * @param history the history with the baseline
 * @param changed whether the baseline is new, so that there is something to write
 */
public record BaselineResult(WorkingCopy after, History history, boolean changed) {}
