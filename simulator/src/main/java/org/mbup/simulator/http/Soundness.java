package org.mbup.simulator.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a request's head means one thing only. */
final class Soundness {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,255}(:[0-9]{1,5})?");
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?i)http://([a-z0-9._-]{1,255}(?::[0-9]{1,5})?)(?:[/?].*)?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final int LONGEST_METHOD = 32;

    /**
     * Why a request is refused.
     *
     * @param code the status
     * @param why one sentence
     */
    record Fault(int code, String why) {}

    private Soundness() {}

    /** The first thing that is wrong with it. */
    static Optional<Fault> fault(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return request.decoderResult().cause() instanceof TooLongHttpLineException
                    ? fault(414, "The request line is too long.")
                    : fault(400, "The request cannot be read.");
        }
        HttpVersion version = request.protocolVersion();
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            return fault(400, "The server speaks HTTP/1.0 and HTTP/1.1.");
        }
        if (!method(request.method().name())) {
            return fault(400, "The verb is none.");
        }
        return host(request).or(() -> target(request)).or(() -> length(request));
    }

    private static boolean method(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_METHOD
                && name.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-');
    }

    private static Optional<Fault> host(HttpRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        boolean needed = request.protocolVersion().equals(HttpVersion.HTTP_1_1);
        if (hosts.size() > 1 || needed && hosts.isEmpty()) {
            return fault(400, "A request has one Host header.");
        }
        return hosts.isEmpty() || HOST.matcher(hosts.get(0)).matches()
                ? Optional.empty()
                : fault(400, "The Host header is not a name and a port.");
    }

    private static Optional<Fault> target(HttpRequest request) {
        String target = request.uri();
        boolean known = target.startsWith("/")
                || target.equals("*")
                || authority(target).isPresent();
        return known ? Optional.empty() : fault(400, "The target is neither a path nor a URL.");
    }

    /** The name and port of a target that is a whole URL; they count, and not the Host header. */
    static Optional<String> authority(String target) {
        if (target.startsWith("/")) {
            return Optional.empty();
        }
        Matcher url = ABSOLUTE.matcher(target);
        return url.matches() ? Optional.of(url.group(1)) : Optional.empty();
    }

    private static Optional<Fault> length(HttpRequest request) {
        List<String> lengths = request.headers().getAll(HttpHeaderNames.CONTENT_LENGTH);
        List<String> encodings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (lengths.isEmpty() && encodings.isEmpty()) {
            return Optional.empty();
        }
        if (lengths.size() > 1
                || lengths.stream().anyMatch(length -> !LENGTH.matcher(length).matches())) {
            return fault(400, "The length of the request is not clear.");
        }
        if (encodings.isEmpty()) {
            return Optional.empty();
        }
        boolean chunked = encodings.size() == 1 && encodings.get(0).equalsIgnoreCase("chunked");
        return chunked && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                ? Optional.empty()
                : fault(chunked ? 400 : 501, "The transfer coding is not one this server reads.");
    }

    private static Optional<Fault> fault(int code, String why) {
        return Optional.of(new Fault(code, why));
    }
}
