package org.mbup.liquibase.precondition;

import java.util.Optional;
import java.util.Set;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.ValidationErrors;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.metabase.Property;
import org.mbup.schema.Catalogue;

/**
 * {@code propertyEquals}: a property set at exactly that key has exactly that value, letter case and blanks included.
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
        if (found.isPresent() && found.get().value().display().equals(value)) {
            return null;
        }
        return property() + " at " + key() + " is " + shown(found) + ", not \"" + value + "\"";
    }

    private static String shown(Optional<Property> found) {
        return found.map(p -> Catalogue.standard().secret(p)
                        ? "another value"
                        : "\"" + p.value().display() + "\"")
                .orElse("not set");
    }
}
