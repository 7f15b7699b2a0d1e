package org.mbup.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;

/** The sites of a web service, and the way from a URL to its key. Looks at the metabase once; resolving then is quick. */
public final class Sites {

    /** How deep a path is followed; longer ones end at the deepest key found by then. */
    public static final int DEEPEST = 64;

    private final Metabase metabase;
    private final List<Site> all;
    private Map<Door, List<Listening>> doors;

    private record Door(boolean secure, int port, String host) {}

    private record Listening(Site site, Binding binding) {}

    private Sites(Metabase metabase, List<Site> all) {
        this.metabase = metabase;
        this.all = all;
    }

    /** The sites of a metabase, read by the rules of that version. */
    public static Sites of(Metabase metabase, IisVersion version) {
        return new Sites(
                metabase,
                metabase.children(Ids.WEB).stream()
                        .map(Key::path)
                        .filter(Sites::isSite)
                        .map(path -> Site.at(metabase, path, version))
                        .toList());
    }

    private static boolean isSite(KeyPath path) {
        return path.name().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The sites, by number. */
    public List<Site> all() {
        return all;
    }

    /**
     * The key a URL leads to; empty where no site listens there. A binding with the URL's host header wins over one
     * without, and one with its address over one for all addresses.
     */
    public Optional<Resolution> resolve(RequestUrl url) {
        List<Listening> candidates = candidates(url);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Listening first = candidates.get(0);
        List<KeyPath> others = candidates.stream()
                .map(listening -> listening.site().path())
                .distinct()
                .filter(path -> !path.equals(first.site().path()))
                .toList();
        return Optional.of(descend(url, first, others));
    }

    private List<Listening> candidates(RequestUrl url) {
        List<Listening> named = at(url, url.host());
        if (!named.isEmpty()) {
            return named;
        }
        List<Listening> open = at(url, "");
        List<Listening> addressed = open.stream()
                .filter(listening -> listening.binding().address().equals(url.host()))
                .toList();
        if (!addressed.isEmpty()) {
            return addressed;
        }
        List<Listening> everywhere = open.stream()
                .filter(listening -> listening.binding().address().isEmpty())
                .toList();
        return everywhere.isEmpty() && !ComputerName.address(url.host()) ? open : everywhere;
    }

    private List<Listening> at(RequestUrl url, String host) {
        if (doors == null) {
            Map<Door, List<Listening>> found = new HashMap<>();
            for (Site site : all) {
                for (Binding binding : site.bindings()) {
                    found.computeIfAbsent(
                                    new Door(binding.secure(), binding.port(), binding.host()), d -> new ArrayList<>())
                            .add(new Listening(site, binding));
                }
            }
            doors = found;
        }
        return doors.getOrDefault(new Door(url.secure(), url.port(), host), List.of());
    }

    /** Follows the path, letter case apart, to the deepest key there is; a key may be missing on the way. */
    private Resolution descend(RequestUrl url, Listening found, List<KeyPath> others) {
        KeyPath at = found.site().root();
        KeyPath key = at;
        KeyPath directory = at;
        int below = 0;
        int depth = 0;
        for (String segment : url.segments()) {
            if (depth == DEEPEST || segment.length() > KeyPath.MAX_NAME) {
                break;
            }
            depth++;
            at = at.child(segment);
            Optional<Key> there = metabase.key(at);
            if (there.isPresent()) {
                key = there.get().path();
                if (there.get().has(Ids.PATH)) {
                    directory = key;
                    below = depth;
                }
            }
        }
        List<String> rest = url.segments().subList(below, url.segments().size());
        return new Resolution(url, found.site(), found.binding(), at, key, directory, rest, others);
    }
}
