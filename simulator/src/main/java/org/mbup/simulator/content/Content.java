package org.mbup.simulator.content;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/**
 * The files a simulated server has. Letter case does not count in their names; symbolic links are not followed, and no
 * name leads out of the folder.
 */
public final class Content {

    private static final int LONGEST_NAME = 255;
    private static final int DEEPEST = 96;
    private static final int MOST_ENTRIES = 10_000;

    private final Path root;
    private final boolean disks;

    private Content(Path root, boolean disks) {
        this.root = root;
        this.disks = disks;
    }

    /** No files at all: every page there could be is stood for by a placeholder. */
    public static Content none() {
        return new Content(null, false);
    }

    /**
     * The files of a folder. If it holds a folder {@code C} (or another letter) or {@code UNC}, its folders are the disks
     * of the server: {@code C:\InetPub\wwwroot} is {@code C/InetPub/wwwroot}, {@code \\web1\docs} is {@code UNC/web1/docs}.
     * Otherwise it is the home directory of every site.
     *
     * @throws org.mbup.problem.ProblemException when it is not a folder that can be read
     */
    public static Content in(Path folder) {
        try {
            Path real = folder.toRealPath();
            if (!Files.isDirectory(real)) {
                throw notAFolder(folder);
            }
            return new Content(
                    real,
                    names(real).stream()
                            .anyMatch(name ->
                                    name.matches("[A-Za-z]|(?i:UNC)") && Files.isDirectory(real.resolve(name))));
        } catch (IOException e) {
            throw notAFolder(folder);
        }
    }

    private static RuntimeException notAFolder(Path folder) {
        return Problem.input("there is no folder of that name to take pages from")
                .at(Location.of(folder.toString()))
                .hint("--content takes a folder that can be read")
                .asException();
    }

    /** Whether there are files at all. */
    public boolean present() {
        return root != null;
    }

    /**
     * What a URL leads to.
     *
     * @param directory the virtual directory's Path, as the metabase has it
     * @param rest the part of the URL below the virtual directory, decoded
     * @param whole the URL's whole path, decoded
     */
    public Optional<Entry> find(String directory, List<String> rest, List<String> whole) {
        if (root == null) {
            return Optional.empty();
        }
        if (!disks) {
            return find(whole);
        }
        return windows(directory).flatMap(names -> {
            List<String> all = new ArrayList<>(names);
            all.addAll(rest);
            return find(all);
        });
    }

    /** A file named by its path on the server's disks, for example one of HttpErrors. */
    public Optional<Entry> find(String path) {
        return disks ? windows(path).flatMap(this::find) : Optional.empty();
    }

    /** The names in a folder that can be asked for, sorted; at most 10,000 are looked at. */
    public List<Entry> list(Entry folder) {
        List<Entry> entries = new ArrayList<>();
        try {
            for (String name : names(folder.path())) {
                if (sound(name)) {
                    entry(folder.path().resolve(name)).ifPresent(entries::add);
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        return entries.stream()
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .toList();
    }

    private Optional<Entry> find(List<String> names) {
        if (names.size() > DEEPEST) {
            return Optional.empty();
        }
        Path at = root;
        try {
            for (String name : names) {
                Optional<Path> next = sound(name) ? child(at, name) : Optional.empty();
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                at = next.get();
            }
            return at.toRealPath().startsWith(root) ? entry(at) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Entry> entry(Path path) {
        try {
            return Entry.of(path);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Goes by the names in the folder, so that no other name of a file, such as {@code PROGRA~1}, leads to it. */
    private static Optional<Path> child(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        String other = null;
        for (String there : names(folder)) {
            if (there.equals(name)) {
                other = there;
                break;
            }
            if (there.equalsIgnoreCase(name) && (other == null || there.compareTo(other) < 0)) {
                other = there;
            }
        }
        return Optional.ofNullable(other).map(folder::resolve).filter(path -> !Files.isSymbolicLink(path));
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path path : stream) {
                names.add(path.getFileName().toString());
                if (names.size() == MOST_ENTRIES) {
                    break;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    /** Whether Windows would take it for a name, and for no other's. */
    private static boolean sound(String name) {
        boolean dots = name.endsWith(".") || name.endsWith(" ");
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && !dots
                && name.chars().noneMatch(c -> c < ' ' || c == 0x7f || "/\\:*?\"<>|".indexOf(c) >= 0);
    }

    private static Optional<List<String>> windows(String path) {
        String slashed = path.replace('/', '\\');
        List<String> names = new ArrayList<>();
        String rest;
        if (slashed.startsWith("\\\\")) {
            names.add("UNC");
            rest = slashed.substring(2);
        } else if (slashed.matches("[A-Za-z]:(\\\\.*)?")) {
            names.add(slashed.substring(0, 1));
            rest = slashed.substring(2);
        } else {
            return Optional.empty();
        }
        for (String name : rest.split("\\\\")) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return Optional.of(names);
    }
}
