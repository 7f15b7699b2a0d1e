package org.mbup.liquibase.parser;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of the file system. Folders in it are not searched; what they hold can be included. */
record FolderSource(String describe, Path folder) implements MigrationSource {

    @Override
    public List<String> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new FileNotFoundException("there is no such folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.equals(ClasspathSource.INDEX))
                    .toList();
        }
    }

    @Override
    public byte[] read(String file) throws IOException {
        Path path = folder.resolve(file);
        try {
            if (file.contains("/") && !path.toRealPath().startsWith(folder.toRealPath())) {
                throw new IOException("it leads out of " + describe);
            }
            try (InputStream in = Files.newInputStream(path)) {
                return bounded(in);
            }
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException("there is no such file");
        }
    }

    static byte[] bounded(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new IOException("the file is larger than " + (LARGEST >> 20) + " MiB");
        }
        return bytes;
    }
}
