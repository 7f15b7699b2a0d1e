/**
 * The whole of Q248350 with real parts: an upgraded snapshot, a server, a KDC, a client with a ticket and no password. Start
 * at {@link org.mbup.simulator.story.Story}.
 */
package org.mbup.simulator.story;
