package org.mbup.liquibase.parser;

import java.util.List;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;

/** Shows Liquibase no file: all a changeset may say is in its own text. */
final class NoResources extends AbstractResourceAccessor {

    private final String name;

    /** Nothing, for the migration of that name. */
    NoResources(String name) {
        this.name = name;
    }

    @Override
    public List<Resource> search(String path, boolean recursive) {
        return List.of();
    }

    @Override
    public List<Resource> getAll(String path) {
        return List.of();
    }

    @Override
    public List<String> describeLocations() {
        return List.of(name);
    }

    @Override
    public void close() {
        // nothing is open
    }
}
