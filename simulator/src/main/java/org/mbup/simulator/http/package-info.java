/** The sockets: bytes in, bytes out, bounds on both. The only package that knows Netty. Start at {@link org.mbup.simulator.http.Front}. */
package org.mbup.simulator.http;
