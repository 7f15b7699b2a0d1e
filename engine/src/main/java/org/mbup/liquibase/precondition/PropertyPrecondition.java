package org.mbup.liquibase.precondition;

import java.util.Optional;
import liquibase.exception.ValidationErrors;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.metabase.Key;
import org.mbup.metabase.Property;
import org.mbup.schema.Catalogue;

/** A precondition about one property of one key. */
abstract class PropertyPrecondition extends KeyPrecondition {

    private String property;

    @Override
    public Object getSerializableFieldValue(String field) {
        return field.equals("property") ? property : super.getSerializableFieldValue(field);
    }

    /** The property's name in any letter case, or its id. */
    public void setProperty(String text) {
        property = text;
    }

    final String property() {
        return property;
    }

    @Override
    void validate(ValidationErrors errors) {
        super.validate(errors);
        required(errors, "property", property);
    }

    /** The property set at the key itself. */
    final Optional<Property> explicit(MetabaseSession session) {
        return session.view().key(key()).flatMap(this::in);
    }

    final Optional<Property> in(Key key) {
        return key.properties().stream().filter(this::named).findFirst();
    }

    /** The catalogue knows which id a published name stands for, whatever the snapshot calls it. */
    private boolean named(Property candidate) {
        return Catalogue.standard()
                .byName(property)
                .map(known -> known.id() == candidate.id())
                .orElseGet(() -> candidate.name().equalsIgnoreCase(property)
                        || Long.toString(candidate.id()).equals(property));
    }
}
