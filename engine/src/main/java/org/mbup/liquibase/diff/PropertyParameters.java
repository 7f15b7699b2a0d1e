package org.mbup.liquibase.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mbup.liquibase.structure.MetabaseProperty;
import org.mbup.schema.Catalogue;
import org.mbup.schema.PropertyDefinition;

/** How a change names a property: by its published name alone, with what differs from the catalogue, or in full. */
final class PropertyParameters {

    private final MetabaseProperty property;
    private final Optional<PropertyDefinition> known;

    PropertyParameters(MetabaseProperty property) {
        this.property = property;
        this.known = Catalogue.standard().byId(property.id());
    }

    /** Key and name, and what a name alone does not tell. */
    Map<String, List<String>> named() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("path", List.of(property.path().toString()));
        if (known.isPresent()) {
            parameters.put("property", List.of(known.get().name()));
        } else {
            ownName().ifPresent(name -> parameters.put("property", List.of(name)));
            parameters.put("id", List.of(Long.toString(property.id())));
        }
        putUnless(
                parameters,
                "type",
                MetabaseProperty.DATA_TYPE,
                known.map(d -> d.type().name()));
        return parameters;
    }

    /** As {@link #named()}, with user type and attributes where the catalogue has others, or always. */
    Map<String, List<String>> described(boolean always) {
        Map<String, List<String>> parameters = named();
        putUnless(
                parameters,
                "userType",
                MetabaseProperty.USER_TYPE,
                known.filter(d -> !always).map(d -> d.userType().toString()));
        putUnless(
                parameters,
                "attributes",
                MetabaseProperty.ATTRIBUTES,
                known.filter(d -> !always).map(d -> d.attributes().toString()));
        return parameters;
    }

    private void putUnless(
            Map<String, List<String>> parameters, String name, String attribute, Optional<String> usual) {
        String text = property.getAttribute(attribute, String.class);
        if (!usual.equals(Optional.of(text))) {
            parameters.put(name, List.of(text));
        }
    }

    /** The name the snapshot has, unless the catalogue gives it to another property. */
    private Optional<String> ownName() {
        String path = property.getAttribute(MetabaseProperty.KEY, String.class);
        String name = property.getName().substring(path.length() + (path.equals("/") ? 0 : 1));
        return Optional.of(name).filter(n -> Catalogue.standard().byName(n).isEmpty());
    }
}
