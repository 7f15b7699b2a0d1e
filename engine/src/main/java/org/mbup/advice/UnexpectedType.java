package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;
import org.mbup.metabase.Key;
import org.mbup.metabase.Property;
import org.mbup.schema.Catalogue;
import org.mbup.schema.PropertyDefinition;

/** A data type other than the published one: kept, never coerced, and told here. */
final class UnexpectedType implements Rule {

    private static final About ABOUT = new About(
            "MB033",
            Severity.WARNING,
            Scope.ALL,
            "a value is not of the type the catalogue gives it",
            "IIS may take the value for not set. mbup keeps it as it is and converts nothing.",
            "Set the property again with the documented type, or delete it.",
            "",
            List.of());

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        Catalogue catalogue = Catalogue.standard();
        return server.metabase().keys().stream()
                .flatMap(key -> key.properties().stream()
                        .flatMap(property -> catalogue.byId(property.id()).stream()
                                .filter(definition -> definition.type() != property.type())
                                .map(definition -> advisory(key, property, definition))));
    }

    private static Advisory advisory(Key key, Property property, PropertyDefinition definition) {
        return ABOUT.at(
                        key.path(),
                        property,
                        Shown.plain(property.name()) + " is a " + property.type() + "; the catalogue says "
                                + definition.type() + ".")
                .inferred(true);
    }
}
