package org.mbup.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mbup.metabase.KeyPath;

/**
 * Reads HttpRedirect: {@code Destination[, Flags]}, or {@code *; Wildcard1; Destination1[; Wildcard2; Destination2][, Flags]}.
 * What cannot be understood is left out and said.
 */
final class RedirectText {

    private static final int LONGEST = 65_536;
    private static final int MOST_PAIRS = 256;
    private static final int MOST_DOUBTS = 8;
    private static final String PAIRED = "*";

    private enum Flag {
        EXACT_DESTINATION,
        CHILD_ONLY,
        PERMANENT,
        TEMPORARY
    }

    private final String text;
    private final List<String> doubts = new ArrayList<>();

    RedirectText(String text) {
        this.text = text;
    }

    Redirect redirect(KeyPath from) {
        if (text.length() > LONGEST) {
            doubt("it is longer than " + LONGEST + " characters, and nothing is redirected");
            return redirect(from, Optional.empty(), List.of(), Set.of());
        }
        List<String> parts = parts(text, ";");
        boolean paired = parts.get(0).equals(PAIRED);
        List<String> last = parts(paired ? parts.get(parts.size() - 1) : text, ",");
        Set<Flag> flags = flags(last.subList(1, last.size()));
        if (!paired) {
            return redirect(from, destination(last.get(0), 0), List.of(), flags);
        }
        List<String> listed = new ArrayList<>(parts.subList(1, parts.size()));
        if (!listed.isEmpty()) {
            listed.set(listed.size() - 1, last.get(0));
        }
        return redirect(from, Optional.empty(), pairs(listed), flags);
    }

    private Redirect redirect(KeyPath from, Optional<Destination> to, List<Redirect.Pair> pairs, Set<Flag> flags) {
        return new Redirect(
                from,
                to,
                pairs,
                new Redirect.Flags(
                        flags.contains(Flag.EXACT_DESTINATION),
                        flags.contains(Flag.CHILD_ONLY),
                        flags.contains(Flag.PERMANENT)),
                doubts);
    }

    private List<Redirect.Pair> pairs(List<String> listed) {
        List<Redirect.Pair> pairs = new ArrayList<>();
        if (listed.size() % 2 != 0 || listed.isEmpty()) {
            doubt("its last wildcard has no destination, and is left out");
        }
        for (int i = 0; i + 1 < listed.size(); i += 2) {
            if (pairs.size() == MOST_PAIRS) {
                doubt("it has more than " + MOST_PAIRS + " pairs, and the others are left out");
                break;
            }
            if (listed.get(i).isEmpty()) {
                doubt("a wildcard is empty, and its pair is left out");
                continue;
            }
            Wildcard wildcard = Wildcard.of(listed.get(i));
            destination(listed.get(i + 1), wildcard.stars())
                    .ifPresent(destination -> pairs.add(new Redirect.Pair(wildcard, destination)));
        }
        return pairs;
    }

    private Optional<Destination> destination(String where, int wildcards) {
        if (where.isEmpty() || where.startsWith(PAIRED)) {
            doubt("a destination is " + (where.isEmpty() ? "empty" : "a wildcard") + ", and redirects nothing");
            return Optional.empty();
        }
        Destination destination = new Destination(where);
        destination.doubt(wildcards).ifPresent(this::doubt);
        return Optional.of(destination);
    }

    private Set<Flag> flags(List<String> names) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (String name : names) {
            Optional<Flag> flag = Arrays.stream(Flag.values())
                    .filter(known -> known.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findFirst();
            flag.ifPresentOrElse(
                    flags::add, () -> doubt("\"" + Header.printable(name) + "\" is no flag, and is left out"));
        }
        if (flags.contains(Flag.PERMANENT) && flags.contains(Flag.TEMPORARY)) {
            doubt("PERMANENT and TEMPORARY are both set, and PERMANENT counts");
        }
        return flags;
    }

    private void doubt(String sentence) {
        if (doubts.size() < MOST_DOUBTS && !doubts.contains(sentence)) {
            doubts.add(sentence);
        }
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator, -1)).map(String::strip).toList();
    }
}
