package org.mbup.store.vfs;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/**
 * One GET. Redirects are followed a few times and only to http and https, never from https back to http, and a password is
 * never sent on to another server.
 *
 * @param connect longest wait for a connection
 * @param silence longest wait for the next byte
 * @param whole longest time for everything
 */
record HttpFetch(Duration connect, Duration silence, Duration whole) {

    static final HttpFetch PATIENT =
            new HttpFetch(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(10));

    private static final int REDIRECTS = 5;

    /** The Authorization header for a name and password in an address, or {@code null} for none. */
    static String basic(String user, String password) {
        if (user == null) {
            return null;
        }
        String pair = user + ":" + (password == null ? "" : password);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** The body of a successful answer. */
    InputStream get(URI address, String authorization) throws IOException {
        URI uri = address;
        for (int step = 0; step <= REDIRECTS; step++) {
            boolean home = address.getHost().equals(uri.getHost()) && address.getPort() == uri.getPort();
            HttpURLConnection connection = request(uri, home ? authorization : null);
            int status = connection.getResponseCode();
            if (status == HttpURLConnection.HTTP_OK) {
                return new DeadlineStream(connection.getInputStream(), System.nanoTime() + whole.toNanos());
            }
            String target = connection.getHeaderField("Location");
            connection.disconnect();
            if (status / 100 != 3 || target == null) {
                throw refused(address, status);
            }
            uri = redirected(uri, target);
        }
        throw Problem.environment("the server sends from one address to the next without end")
                .at(Location.of(address.toString()))
                .asException();
    }

    private HttpURLConnection request(URI uri, String authorization) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) connect.toMillis());
        connection.setReadTimeout((int) silence.toMillis());
        connection.setRequestProperty("User-Agent", "mbup");
        connection.setRequestProperty("Accept-Encoding", "identity");
        if (authorization != null) {
            connection.setRequestProperty("Authorization", authorization);
        }
        return connection;
    }

    private static URI redirected(URI from, String target) {
        URI to;
        try {
            to = from.resolve(target);
        } catch (IllegalArgumentException e) {
            throw badRedirect(from, target);
        }
        boolean allowed =
                "https".equals(to.getScheme()) || "http".equals(to.getScheme()) && "http".equals(from.getScheme());
        if (!allowed || to.getHost() == null) {
            throw badRedirect(from, target);
        }
        return to;
    }

    private static ProblemException badRedirect(URI from, String target) {
        return Problem.environment("the server sends to an address that is not followed")
                .at(Location.of(withoutUser(from.toString())))
                .found(withoutUser(target))
                .expected("an http or https address, and https after https")
                .asException();
    }

    /** A server's own address may carry a name and a password; neither is told. */
    private static String withoutUser(String address) {
        return address.replaceAll("//[^/@]*@", "//");
    }

    private static ProblemException refused(URI address, int status) {
        boolean missing = status == HttpURLConnection.HTTP_NOT_FOUND || status == HttpURLConnection.HTTP_GONE;
        Problem problem = missing
                ? Problem.input("there is no such snapshot")
                : Problem.environment("the server does not hand out the snapshot");
        return problem.at(Location.of(address.toString()))
                .found("HTTP status " + status)
                .expected("HTTP status 200")
                .asException();
    }

    /** Ends a body that trickles. */
    private static final class DeadlineStream extends java.io.FilterInputStream {

        private final long deadline;

        DeadlineStream(InputStream in, long deadline) {
            super(in);
            this.deadline = deadline;
        }

        @Override
        public int read() throws IOException {
            check();
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            check();
            return super.read(bytes, offset, length);
        }

        private void check() throws SocketTimeoutException {
            if (System.nanoTime() - deadline > 0) {
                throw new SocketTimeoutException("the server takes too long");
            }
        }
    }
}
