/** What was done to a snapshot: the steps applied, travelling with it. Start at {@link org.mbup.history.History}. */
package org.mbup.history;
