package org.mbup.wire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mbup.metabase.KeyPath;

/**
 * What HttpRedirect asks for, by its reference pages (DOC4 arproprf_4zlg, DOC5 apro4zlg; TEMPORARY is of IIS 6.0), the pages
 * "Redirect Reference" and "Redirecting Requests to a Program" of the documentation of IIS, and Q313074. What those leave
 * open is inferred:
 *
 * <ul>
 *   <li>of several pairs the first counts whose wildcard matches the whole requested path; where none does, nothing is
 *       redirected. As the wildcard takes the whole path in, nothing is put after the destination of a pair;
 *   <li>EXACT_DESTINATION lacking, what follows the redirected URL is put at the very end, whatever variables there are;
 *   <li>CHILD_ONLY leaves alone what lies deeper than the files of the key that sets it ("HTTP Redirect Page" of IIS 7.0
 *       says so of its successor), and what lies in the destination: so parents can be sent to their children;
 *   <li>TEMPORARY is 302, as without it.
 * </ul>
 */
public final class Redirect {

    /** The longest Location that is sent, in characters. */
    public static final int LONGEST = 8192;

    private final KeyPath from;
    private final Optional<Destination> destination;
    private final List<Pair> pairs;
    private final Flags flags;
    private final List<String> doubts;

    /** A wildcard and where to redirect what it matches. */
    record Pair(Wildcard wildcard, Destination destination) {}

    /**
     * How it is done.
     *
     * @param exact whether the destination is used as it stands; else what follows {@code from} is put after it
     * @param childOnly whether only {@code from} and the files in it are sent away
     * @param permanent whether the answer is 301 and not 302
     */
    record Flags(boolean exact, boolean childOnly, boolean permanent) {}

    /**
     * Either a destination or pairs.
     *
     * @param from the key that sets it
     */
    Redirect(KeyPath from, Optional<Destination> destination, List<Pair> pairs, Flags flags, List<String> doubts) {
        this.from = from;
        this.destination = destination;
        this.pairs = List.copyOf(pairs);
        this.flags = flags;
        this.doubts = List.copyOf(doubts);
    }

    /** Reads the property; empty where it is empty, which redirects nothing. */
    static Optional<Redirect> parse(KeyPath from, String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new RedirectText(text.strip()).redirect(from));
    }

    /** Whether the answer is 301 and not 302. */
    public boolean permanent() {
        return flags.permanent();
    }

    /** What of the property could not be understood, and what is done about it. */
    public List<String> doubts() {
        return doubts;
    }

    /**
     * Where a request is sent.
     *
     * @param to what it leads to
     * @param path its path as sent, without what follows a question mark
     * @param query what follows the question mark, as sent; empty where there is none
     * @return the value of Location, with nothing that could end the line; more than {@link #LONGEST} characters where it
     *     should not be sent; empty where the request stays here
     */
    public Optional<String> location(Resolution to, String path, String query) {
        List<String> segments = to.url().segments();
        int own = Math.min(Math.max(0, from.depth() - to.site().root().depth()), segments.size());
        List<String> rest = segments.subList(own, segments.size());
        if (flags.childOnly() && rest.size() > 1) {
            return Optional.empty();
        }
        String slash = path.endsWith("/") ? "/" : "";
        String suffix = joined(rest) + slash;
        String whole = segments.isEmpty() ? "/" : joined(segments) + slash;
        return destination.isPresent()
                ? simple(destination.get(), segments, new Request(suffix, whole, query))
                : paired(segments, new Request(suffix, whole, query));
    }

    /** A request as its variables have it, its paths decoded. */
    private record Request(String suffix, String path, String query) {

        Destination.Variables variables(List<String> wild) {
            return new Destination.Variables(
                    Escape.path(suffix),
                    Escape.sent(query),
                    Escape.path(path),
                    wild.stream().map(Escape::path).toList());
        }
    }

    private Optional<String> simple(Destination where, List<String> segments, Request request) {
        if (stays(where, segments)) {
            return Optional.empty();
        }
        Destination.Variables variables = request.variables(List.of());
        String filled = where.filled(variables, LONGEST);
        return Optional.of(flags.exact() ? filled : followed(filled, variables.suffix()));
    }

    private static String followed(String filled, String suffix) {
        return filled + (filled.endsWith("/") && suffix.startsWith("/") ? suffix.substring(1) : suffix);
    }

    private Optional<String> paired(List<String> segments, Request request) {
        for (Pair pair : pairs) {
            Optional<List<String>> wild = pair.wildcard().match(request.path());
            if (wild.isPresent()) {
                return stays(pair.destination(), segments)
                        ? Optional.empty()
                        : Optional.of(pair.destination().filled(request.variables(wild.get()), LONGEST));
            }
        }
        return Optional.empty();
    }

    private boolean stays(Destination where, List<String> segments) {
        return where.stays() || flags.childOnly() && where.holds(segments);
    }

    /** Each with a slash before it. */
    private static String joined(List<String> segments) {
        return segments.stream().map(segment -> "/" + segment).collect(Collectors.joining());
    }
}
