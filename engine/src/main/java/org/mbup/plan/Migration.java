package org.mbup.plan;

import java.util.Optional;
import org.mbup.store.Committed;

/**
 * What a migration did.
 *
 * @param plan what was replayed, its steps marked as run
 * @param written where the result was written; empty when nothing was left to do
 */
public record Migration(Plan plan, Optional<Committed> written) {}
