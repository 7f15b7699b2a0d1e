package org.mbup.simulator.kdc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds a port for a program that has to be told one. Somebody else may take it first: be ready to ask again. */
final class FreePort {

    static final String LOOPBACK = "127.0.0.1";

    private FreePort() {}

    static int find() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(LOOPBACK), 0));
            return socket.getLocalPort();
        }
    }
}
