package org.mbup.liquibase.precondition;

import java.util.Optional;
import java.util.Set;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.ValidationErrors;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.metabase.InvalidKeyPathException;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;
import org.mbup.schema.Catalogue;

/**
 * {@code propertyEquals}: a property set at exactly that key has exactly that value, letter case and blanks included.
 * The message of a failure carries the value found, except a secret one.
 */
public final class PropertyEqualsPrecondition extends MetabasePrecondition {

    private String path;
    private String property;
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
        return switch (field) {
            case "path" -> path;
            case "property" -> property;
            default -> value;
        };
    }

    /** The key, in any published form. */
    public void setPath(String text) {
        path = text;
    }

    /** The property's name in any letter case, or its id. */
    public void setProperty(String text) {
        property = text;
    }

    /** The value as a person would write it on one line. */
    public void setValue(String text) {
        value = text;
    }

    @Override
    void validate(ValidationErrors errors) {
        required(errors, "path", path);
        required(errors, "property", property);
        if (value == null) {
            errors.addError(getName() + " needs \"value\"");
        }
        try {
            KeyPath.of(path == null ? "/" : path);
        } catch (InvalidKeyPathException e) {
            errors.addError(getName() + " cannot use \"path\": " + e.getMessage());
        }
    }

    @Override
    String failure(MetabaseSession session, DatabaseChangeLog changeLog, ChangeSet changeSet) {
        KeyPath key = KeyPath.of(path);
        Optional<Property> found = session.view()
                .key(key)
                .flatMap(k -> k.properties().stream().filter(this::named).findFirst());
        if (found.isPresent() && found.get().value().display().equals(value)) {
            return null;
        }
        return property + " at " + key + " is " + shown(found) + ", not \"" + value + "\"";
    }

    /** The catalogue knows which id a published name stands for, whatever the snapshot calls it. */
    private boolean named(Property candidate) {
        return Catalogue.standard()
                .byName(property)
                .map(known -> known.id() == candidate.id())
                .orElseGet(() -> candidate.name().equalsIgnoreCase(property)
                        || Long.toString(candidate.id()).equals(property));
    }

    private static String shown(Optional<Property> found) {
        return found.map(p -> Catalogue.standard().secret(p)
                        ? "another value"
                        : "\"" + p.value().display() + "\"")
                .orElse("not set");
    }
}
