package org.mbup.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** The formats on the class path, found through {@link ServiceLoader}. */
public final class Formats {

    private static final int SHOWN = 16;

    /** Its iterator finds one format after the other. Not safe for several threads: use it in a block that locks it. */
    private static final ServiceLoader<SnapshotFormat> LOADER =
            ServiceLoader.load(SnapshotFormat.class, Formats.class.getClassLoader());

    private Formats() {}

    /** Every format, in the order of its registration. */
    public static List<SnapshotFormat> all() {
        return Holder.ALL;
    }

    /**
     * The format of that name, for {@code --to}.
     *
     * @throws ProblemException when there is none
     */
    public static SnapshotFormat named(String name) {
        return named(all(), name);
    }

    static SnapshotFormat named(List<SnapshotFormat> formats, String name) {
        return formats.stream()
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Problem.usage("there is no format of that name")
                        .found(name)
                        .expected(names(formats))
                        .asException());
    }

    /** The format a file name's ending stands for; for a name that is about to be written. */
    public static Optional<SnapshotFormat> byExtension(String name) {
        return byExtension(all(), name);
    }

    static Optional<SnapshotFormat> byExtension(List<SnapshotFormat> formats, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return formats.stream()
                .filter(format -> format.extensions().stream().anyMatch(ending -> lower.endsWith("." + ending)))
                .findFirst();
    }

    /**
     * The format of a file: what its first bytes say, else what its name says.
     *
     * @param head the file or its first few hundred bytes
     * @param name file name or URI
     * @throws FormatException when the file is empty, or neither says anything
     */
    public static SnapshotFormat detect(byte[] head, String name) {
        return head.length == 0
                ? detect(all(), head, name)
                : recognised(head).orElseGet(() -> detect(all(), head, name));
    }

    /** Whether some format takes bytes that begin so for its own. */
    public static boolean recognises(byte[] head) {
        return recognised(head).isPresent();
    }

    /** Looks no further than the first format that fits, so that no other jar of the class path has to be opened. */
    private static Optional<SnapshotFormat> recognised(byte[] head) {
        synchronized (LOADER) {
            for (SnapshotFormat format : LOADER) {
                if (format.recognises(head)) {
                    return Optional.of(format);
                }
            }
            return Optional.empty();
        }
    }

    static SnapshotFormat detect(List<SnapshotFormat> formats, byte[] head, String name) {
        if (head.length == 0) {
            throw new FormatException(Problem.input("the file is empty")
                    .at(Location.of(name))
                    .expected("a snapshot: " + names(formats))
                    .hint("export the metabase again; nothing can be taken from this file"));
        }
        return formats.stream()
                .filter(format -> format.recognises(head))
                .findFirst()
                .or(() -> byExtension(formats, name))
                .orElseThrow(() -> unrecognised(formats, head, name));
    }

    private static FormatException unrecognised(List<SnapshotFormat> formats, byte[] head, String name) {
        return new FormatException(Problem.input("this is not a snapshot in a format mbup knows")
                .at(Location.at(name, 1, 1))
                .found(shown(head))
                .expected(names(formats))
                .hint("a file that is one of these is recognised by its content or its ending"));
    }

    private static String names(List<SnapshotFormat> formats) {
        return formats.stream()
                .map(format -> format.name() + " (." + String.join(", .", format.extensions()) + ")")
                .collect(Collectors.joining(", "));
    }

    /** The first bytes as text where they are printable ASCII, else as hex. */
    private static String shown(byte[] head) {
        byte[] first = Arrays.copyOf(head, Math.min(head.length, SHOWN));
        for (byte b : first) {
            if (b < ' ' || b > '~') {
                return "bytes " + HexFormat.ofDelimiter(" ").formatHex(first);
            }
        }
        return "\"" + new String(first, StandardCharsets.US_ASCII) + "\"" + (head.length > SHOWN ? "..." : "");
    }

    private static final class Holder {
        static final List<SnapshotFormat> ALL;

        static {
            synchronized (LOADER) {
                ALL = LOADER.stream().map(ServiceLoader.Provider::get).toList();
            }
        }
    }
}
