/**
 * What an upgrade would do, or did: replay, difference, attribution. Start at {@link org.mbup.plan.Upgrade}; its answer
 * is a {@link org.mbup.plan.Plan}.
 */
package org.mbup.plan;
