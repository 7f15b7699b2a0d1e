package org.mbup.liquibase.parser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;

/**
 * Shows Liquibase one migration and nothing else, under its file name alone, so that a changeset is the same changeset
 * wherever the folder is. A migration cannot include other files.
 */
final class MigrationResources extends AbstractResourceAccessor {

    private final String name;
    private final byte[] bytes;

    MigrationResources(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    @Override
    public List<Resource> search(String path, boolean recursive) {
        return List.of();
    }

    @Override
    public List<Resource> getAll(String path) {
        return path.equals(name) ? List.of(new Bytes(name, bytes)) : List.of();
    }

    @Override
    public List<String> describeLocations() {
        return List.of(name);
    }

    @Override
    public void close() {
        // nothing is open
    }

    private static final class Bytes extends AbstractResource {

        private final byte[] bytes;

        Bytes(String name, byte[] bytes) {
            super(name, URI.create("migration:" + name));
            this.bytes = bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public Resource resolve(String other) {
            throw new UnsupportedOperationException("a migration has no files below it");
        }

        @Override
        public Resource resolveSibling(String other) {
            return new Absent(other);
        }
    }

    private static final class Absent extends AbstractResource {

        Absent(String name) {
            super(name, URI.create("migration:absent"));
        }

        @Override
        public InputStream openInputStream() throws IOException {
            throw new IOException("a migration cannot read other files");
        }

        @Override
        public boolean exists() {
            return false;
        }

        @Override
        public Resource resolve(String other) {
            return new Absent(other);
        }

        @Override
        public Resource resolveSibling(String other) {
            return new Absent(other);
        }
    }
}
