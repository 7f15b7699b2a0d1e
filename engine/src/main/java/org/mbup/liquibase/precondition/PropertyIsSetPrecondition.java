package org.mbup.liquibase.precondition;

import java.util.Optional;
import java.util.Set;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.ValidationErrors;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;

/**
 * {@code propertyIsSet}: the property is set at the key itself; with {@code effective: true}, at the key or at one above
 * whose value is inherited.
 */
public final class PropertyIsSetPrecondition extends PropertyPrecondition {

    private String effective = "false";

    @Override
    public String getName() {
        return "propertyIsSet";
    }

    @Override
    public Set<String> getSerializableFields() {
        return Set.of("path", "property", "effective");
    }

    @Override
    public Object getSerializableFieldValue(String field) {
        return field.equals("effective") ? effective : super.getSerializableFieldValue(field);
    }

    /** {@code true} to count inherited values too. */
    public void setEffective(String text) {
        effective = text;
    }

    @Override
    void validate(ValidationErrors errors) {
        super.validate(errors);
        if (!Set.of("true", "false").contains(effective)) {
            errors.addError(getName() + " takes true or false for \"effective\", not \"" + effective + "\"");
        }
    }

    @Override
    String failure(MetabaseSession session, DatabaseChangeLog changeLog, ChangeSet changeSet) {
        if (explicit(session).isPresent()) {
            return null;
        }
        if (!effective.equals("true")) {
            return property() + " is not set at " + key();
        }
        return inherited(session).isPresent() ? null : property() + " is set neither at " + key() + " nor above";
    }

    private Optional<Property> inherited(MetabaseSession session) {
        for (KeyPath at = key(); !at.isRoot(); ) {
            at = at.parent();
            Optional<Property> found = session.view()
                    .key(at)
                    .flatMap(this::in)
                    .filter(property -> property.attributes().inherit());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
