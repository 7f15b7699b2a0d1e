package org.mbup.liquibase.parser;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.vfs2.FileObject;
import org.apache.commons.vfs2.NameScope;
import org.mbup.problem.ProblemException;
import org.mbup.store.vfs.VfsSession;

/**
 * A folder behind Commons VFS: in an archive, in memory, on another computer. It is read once and whole, since opening an
 * archive for every file takes long. A place that cannot be listed, as behind http, needs an {@code index.migrations}.
 */
final class VfsSource implements MigrationSource {

    private static final Set<String> SCHEMES =
            Set.of("zip", "jar", "tar", "tgz", "tbz2", "http", "https", "ram", "sftp", "ftp", "ftps");

    private static final int MOST = 10_000;

    private final String address;
    private final String name;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private boolean read;

    VfsSource(String address) {
        this(address, address);
    }

    VfsSource(String address, String name) {
        this.address = address;
        this.name = name.replaceFirst("//[^/@]*@", "//");
    }

    static boolean isAddress(String location) {
        int colon = location.indexOf(':');
        return colon > 1 && SCHEMES.contains(scheme(location));
    }

    private static String scheme(String address) {
        return address.substring(0, address.indexOf(':')).toLowerCase(Locale.ROOT);
    }

    @Override
    public String describe() {
        return name;
    }

    @Override
    public List<String> list() throws IOException {
        readOnce();
        return List.copyOf(files.keySet());
    }

    @Override
    public byte[] read(String file) throws IOException {
        readOnce();
        byte[] bytes = files.get(file);
        if (bytes == null && file.contains("/")) {
            bytes = included(file);
        }
        if (bytes == null) {
            throw new FileNotFoundException("there is no such file");
        }
        return bytes;
    }

    /** A file of a folder below; few are, so each is opened when it is asked for. */
    private byte[] included(String path) throws IOException {
        try (VfsSession session = VfsSession.open(address, scheme(address), LARGEST)) {
            FileObject file = session.file().resolveFile(path, NameScope.DESCENDENT);
            return file.exists() ? bytes(file) : null;
        } catch (ProblemException e) {
            throw ParseProblems.placed(name, e);
        }
    }

    private void readOnce() throws IOException {
        if (read) {
            return;
        }
        try (VfsSession session = VfsSession.open(address, scheme(address), LARGEST)) {
            FileObject folder = session.file();
            if (scheme(address).startsWith("http")) {
                readIndexed(folder);
            } else {
                readAll(folder);
            }
        } catch (ProblemException e) {
            throw ParseProblems.placed(name, e);
        }
        read = true;
    }

    private void readIndexed(FileObject folder) throws IOException {
        for (String file : ClasspathSource.names(bytes(folder.resolveFile(ClasspathSource.INDEX)))) {
            add(file, bytes(folder.resolveFile(file)));
        }
    }

    private void readAll(FileObject folder) throws IOException {
        if (!folder.exists() || !folder.isFolder()) {
            throw new FileNotFoundException("there is no such folder");
        }
        for (FileObject file : folder.getChildren()) {
            String base = file.getName().getBaseName();
            if (file.isFile() && !base.startsWith(".") && !base.equals(ClasspathSource.INDEX)) {
                add(base, bytes(file));
            }
        }
    }

    private void add(String file, byte[] bytes) throws IOException {
        files.put(file, bytes);
        if (files.size() > MOST) {
            throw new IOException("there are more than " + MOST + " files");
        }
    }

    private static byte[] bytes(FileObject file) throws IOException {
        try (InputStream in = file.getContent().getInputStream()) {
            return FolderSource.bounded(in);
        }
    }
}
