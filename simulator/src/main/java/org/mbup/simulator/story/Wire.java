package org.mbup.simulator.story;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One connection to a server, with every byte in hand: no library in between that would answer a challenge by itself. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE = 30_000;
    private static final int LONGEST_LINE = 65_536;
    private static final int MOST_LINES = 100;
    private static final int LONGEST_PAGE = 1 << 20;
    private static final String CHALLENGE = "WWW-Authenticate: ";
    private static final String LENGTH = "Content-Length: ";

    private final URI uri;
    private final Socket socket;
    private final InputStream in;

    Wire(URI uri) throws IOException {
        this.uri = uri;
        this.socket = new Socket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(PATIENCE);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Asks for the page of the URL. */
    Exchange get(Optional<String> authorization) throws IOException {
        List<String> request = new ArrayList<>();
        request.add("GET " + uri.getRawPath() + " HTTP/1.1");
        request.add("Host: " + uri.getHost() + ":" + uri.getPort());
        authorization.ifPresent(value -> request.add("Authorization: " + value));
        String text = String.join("\r\n", request) + "\r\n\r\n";
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return answer(request);
    }

    private Exchange answer(List<String> request) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (lines.size() == MOST_LINES) {
                throw new IOException("an answer with more than " + MOST_LINES + " headers");
            }
            lines.add(line);
        }
        if (lines.isEmpty() || !lines.get(0).matches("HTTP/1[.][01] [0-9]{3}( .*)?")) {
            throw new IOException("no answer of HTTP");
        }
        List<String> challenges = lines.stream()
                .filter(line -> line.startsWith(CHALLENGE))
                .map(line -> line.substring(CHALLENGE.length()))
                .toList();
        int status = Integer.parseInt(lines.get(0).substring(9, 12));
        return new Exchange(request, lines, status, challenges, page(lines));
    }

    private String page(List<String> lines) throws IOException {
        int length = lines.stream()
                .filter(line -> line.startsWith(LENGTH) && line.length() < LENGTH.length() + 9)
                .mapToInt(line -> Integer.parseInt(line.substring(LENGTH.length())))
                .findFirst()
                .orElse(0);
        if (length > LONGEST_PAGE) {
            throw new IOException("a page of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.size() > LONGEST_LINE) {
                throw new IOException("the connection ended within an answer");
            }
            line.write(c);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
