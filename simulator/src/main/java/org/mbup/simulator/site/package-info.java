/**
 * From a request to its answer, without sockets: which site and key, the logon, the page. The rules themselves are those
 * of {@code org.mbup.wire}. Start at {@link org.mbup.simulator.site.Answering}.
 */
package org.mbup.simulator.site;
