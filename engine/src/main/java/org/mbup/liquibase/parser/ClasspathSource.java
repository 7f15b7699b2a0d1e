package org.mbup.liquibase.parser;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A folder on the class path. What is in it says its file {@value #INDEX}, one file name a line, {@code #} before a
 * remark: a folder in a jar cannot be listed without walking through the whole jar.
 */
record ClasspathSource(String folder, ClassLoader loader) implements MigrationSource {

    /** The file that lists the others. */
    static final String INDEX = "index.migrations";

    @Override
    public String describe() {
        return CLASSPATH + folder;
    }

    @Override
    public List<String> list() throws IOException {
        return names(read(INDEX));
    }

    static List<String> names(byte[] index) {
        return new String(index, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    @Override
    public byte[] read(String file) throws IOException {
        String resource = folder + "/" + file;
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException("there is no " + resource + " on the class path");
            }
            return FolderSource.bounded(in);
        }
    }
}
