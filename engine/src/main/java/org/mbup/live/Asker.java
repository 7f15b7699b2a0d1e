package org.mbup.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/**
 * Asks servers. Each question has a connection of its own, of which only the head of the answer is read.
 *
 * @param at the name or address to connect to, in place of the one in the URL
 * @param remote whether other computers may be asked, and not only this one; without it no name is looked up
 * @param patience time for one question, from connecting to the last line of the head
 */
public record Asker(Optional<String> at, boolean remote, Duration patience) {

    /** The longest head that is read, in bytes. */
    public static final int LONGEST_HEAD = 65_536;

    private static final int PIECE = 4_096;

    /** Asks this computer alone. */
    public static Asker local() {
        return new Asker(Optional.empty(), false, Duration.ofSeconds(10));
    }

    /**
     * Asks for a page.
     *
     * @param authorization value of the Authorization header; empty for none
     * @throws ProblemException when the server is not reached, is not on this computer and only this computer may be
     *     asked, or does not answer with HTTP
     */
    public LiveAnswer ask(LiveUrl url, Optional<String> authorization) {
        InetAddress address = address(url);
        long end = System.nanoTime() + patience.toNanos();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, url.port()), millis(end));
            socket.getOutputStream().write(request(url, authorization).getBytes(StandardCharsets.ISO_8859_1));
            return HeadReader.read(url, head(socket, url, end));
        } catch (SocketTimeoutException e) {
            throw silent(url);
        } catch (IOException e) {
            throw Problem.environment("the server cannot be asked")
                    .at(Location.of(url.toString()))
                    .found(String.valueOf(e.getMessage()))
                    .hint("is it running, and is the port right?")
                    .asException();
        }
    }

    private static String request(LiveUrl url, Optional<String> authorization) {
        return "GET " + url.target() + " HTTP/1.1\r\nHost: " + url.authority()
                + "\r\nUser-Agent: mbup\r\nAccept: */*\r\n"
                + authorization.map(value -> "Authorization: " + value + "\r\n").orElse("")
                + "\r\n";
    }

    /** The bytes up to the empty line that ends the head; interim answers (100 Continue) are left out. */
    private byte[] head(Socket socket, LiveUrl url, long end) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] bytes = new byte[LONGEST_HEAD];
        int size = 0;
        while (size < bytes.length) {
            socket.setSoTimeout(millis(end));
            int more = in.read(bytes, size, Math.min(PIECE, bytes.length - size));
            if (more < 0) {
                break;
            }
            size += more;
            int length = HeadReader.length(bytes, size);
            if (length > 0) {
                return Arrays.copyOf(bytes, length);
            }
        }
        throw Problem.environment("the answer has no head of HTTP")
                .at(Location.of(url.toString()))
                .found(
                        size == bytes.length
                                ? "more than " + LONGEST_HEAD + " bytes"
                                : "the end after " + size + " bytes")
                .asException();
    }

    private static int millis(long end) throws SocketTimeoutException {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }

    private ProblemException silent(LiveUrl url) {
        return Problem.environment("the server does not answer")
                .at(Location.of(url.toString()))
                .found("nothing within " + patience.toSeconds() + " s")
                .asException();
    }

    /** Found once; what is looked at is what is connected to. */
    private InetAddress address(LiveUrl url) {
        return new Place(at.orElse(url.host()), url, remote, InetAddress::getByName).address();
    }
}
