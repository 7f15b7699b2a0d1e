package org.mbup.dist;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Very many clients that connect and then hold on: one in four says nothing, one stops within its head, one within its body,
 * and one begins a logon with NTLM and leaves the answer where it is.
 */
final class Crowd implements AutoCloseable {

    /** What each fourth client sends. */
    private static final List<String> SENT = List.of(
            "",
            "GET / HTTP/1.1\r\nHost: loc",
            "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf a bo",
            "GET / HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: NTLM TlRMTVNTUAABAAAAB4IIAAAAAAAAAAAAAAAAAAAAAAA=\r\n\r\n");

    private final List<SocketChannel> clients = new ArrayList<>();

    /** Connects them all to a port of loopback. */
    static Crowd of(int size, int port) throws IOException {
        Crowd crowd = new Crowd();
        try {
            for (int i = 0; i < size; i++) {
                crowd.connect(port, SENT.get(i % SENT.size()));
            }
            return crowd;
        } catch (IOException | RuntimeException | AssertionError e) {
            crowd.close();
            throw e;
        }
    }

    private void connect(int port, String says) throws IOException {
        SocketChannel client = SocketChannel.open();
        clients.add(client);
        client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        client.write(ByteBuffer.wrap(says.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** The first bytes of every answer to a whole request. */
    List<String> answers(int bytes) throws IOException {
        List<String> answers = new ArrayList<>();
        for (int i = SENT.size() - 1; i < clients.size(); i += SENT.size()) {
            answers.add(read(clients.get(i), bytes));
        }
        return answers;
    }

    private static String read(SocketChannel client, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining()) {
            if (client.read(buffer) < 0) {
                throw new EOFException("the server ended a connection after " + buffer.position() + " bytes");
            }
        }
        return new String(buffer.array(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel client : clients) {
            client.close();
        }
    }
}
