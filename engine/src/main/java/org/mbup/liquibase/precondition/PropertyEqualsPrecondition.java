package org.mbup.liquibase.precondition;

import java.util.Optional;
import java.util.Set;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.ValidationErrors;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.metabase.DataType;
import org.mbup.metabase.Property;
import org.mbup.schema.Catalogue;

/**
 * {@code propertyEquals}: a property set at exactly that key has exactly that value, letter case and blanks included, and
 * the data type the catalogue gives it. Of a list, the value is its items joined by a comma and a blank.
 * The message of a failure carries the value found, except a secret one.
 */
public final class PropertyEqualsPrecondition extends PropertyPrecondition {

    private String value;

    @Override
    public String getName() {
        return "propertyEquals";
    }

    @Override
    public Set<String> getSerializableFields() {
        return Set.of("path", "property", "value");
    }

    @Override
    public Object getSerializableFieldValue(String field) {
        return field.equals("value") ? value : super.getSerializableFieldValue(field);
    }

    /** The value as a person would write it on one line. */
    public void setValue(String text) {
        value = text;
    }

    @Override
    void validate(ValidationErrors errors) {
        super.validate(errors);
        if (value == null) {
            errors.addError(getName() + " needs \"value\"");
        }
    }

    @Override
    String failure(MetabaseSession session, DatabaseChangeLog changeLog, ChangeSet changeSet) {
        Optional<Property> found = explicit(session);
        Optional<DataType> stray = found.flatMap(PropertyEqualsPrecondition::strayType);
        if (found.isPresent()
                && stray.isEmpty()
                && found.get().value().display().equals(value)) {
            return null;
        }
        return property() + " at " + key() + " is "
                + stray.map(type -> "a " + type + ", ").orElse("") + shown(found) + ", not \"" + value + "\"";
    }

    /** The type a value is stored with where the catalogue has another: the text alone would then say too little. */
    private static Optional<DataType> strayType(Property found) {
        DataType type = found.value().type();
        return Catalogue.standard()
                .byId(found.id())
                .filter(definition -> definition.type() != type)
                .map(definition -> type);
    }

    private static String shown(Optional<Property> found) {
        return found.map(p -> Catalogue.standard().secret(p)
                        ? "another value"
                        : "\"" + p.value().display() + "\"")
                .orElse("not set");
    }
}
