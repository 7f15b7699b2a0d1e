package org.mbup.simulator.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A connection with nothing between a test and the bytes. */
public final class Raw implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;

    /** An answer: the lines of its head without line ends, and its body. */
    public record Reply(List<String> head, String body) {

        public String status() {
            return head.get(0);
        }

        public int code() {
            return Integer.parseInt(status().split(" ")[1]);
        }

        /** Lines of that header, letter for letter. */
        public List<String> lines(String name) {
            return head.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .toList();
        }

        public Optional<String> value(String name) {
            return lines(name).stream()
                    .findFirst()
                    .map(line -> line.substring(name.length() + 1).strip());
        }
    }

    private Raw(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    public static Raw to(URI server) throws IOException {
        return new Raw(new Socket(InetAddress.getLoopbackAddress(), server.getPort()));
    }

    /** One request of its own. */
    public static Reply get(URI server, String path, String... headers) throws IOException {
        try (Raw raw = to(server)) {
            return raw.ask("GET", path, headers);
        }
    }

    public Reply ask(String method, String path, String... headers) throws IOException {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        boolean host = false;
        for (String header : headers) {
            host |= header.startsWith("Host:");
            request.append(header).append("\r\n");
        }
        send(request + (host ? "" : "Host: localhost\r\n") + "\r\n");
        return reply(method.equals("HEAD"));
    }

    public Raw send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    public Reply reply() throws IOException {
        return reply(false);
    }

    private Reply reply(boolean head) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            lines.add(line);
        }
        Reply bare = new Reply(lines, "");
        int length = head ? 0 : Integer.parseInt(bare.value("Content-Length").orElse("0"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("the body ends after " + body.length + " of " + length + " bytes");
        }
        return new Reply(lines, new String(body, StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended in \"" + line + "\"");
            }
            line.append((char) c);
        }
        if (line.length() == 0 || line.charAt(line.length() - 1) != '\r') {
            throw new IOException("a line without CR: " + line);
        }
        return line.substring(0, line.length() - 1);
    }

    /** Whether the server ends the connection and sends nothing more. */
    public boolean ended() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
