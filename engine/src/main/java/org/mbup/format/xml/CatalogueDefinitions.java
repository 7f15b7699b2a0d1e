package org.mbup.format.xml;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mbup.schema.Catalogue;
import org.mbup.schema.PropertyDefinition;

/** The standard catalogue as this format sees it. */
final class CatalogueDefinitions implements Definitions {

    static final CatalogueDefinitions STANDARD = new CatalogueDefinitions(Catalogue.standard());

    private final Catalogue catalogue;
    private final Map<Long, Optional<Definition>> known = new ConcurrentHashMap<>();

    private CatalogueDefinitions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Optional<Definition> named(String name) {
        return catalogue.byName(name).flatMap(found -> numbered(found.id()));
    }

    @Override
    public Optional<Definition> numbered(long id) {
        Optional<Definition> definition = known.get(id);
        if (definition == null) {
            definition = catalogue.byId(id).map(this::definition);
            if (definition.isPresent()) {
                known.put(id, definition);
            }
        }
        return definition;
    }

    private Definition definition(PropertyDefinition found) {
        return new Definition(
                found.id(),
                found.name(),
                found.type(),
                found.isBoolean(),
                found.userType(),
                found.attributes(),
                catalogue.flagsOf(found.id()).stream()
                        .map(flag -> new Definition.Flag(flag.name(), flag.mask()))
                        .toList());
    }
}
