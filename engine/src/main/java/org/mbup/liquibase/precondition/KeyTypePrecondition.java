package org.mbup.liquibase.precondition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.ValidationErrors;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.metabase.Key;
import org.mbup.schema.Catalogue;
import org.mbup.schema.Spelling;

/** {@code keyType}: the key at that {@code path} is of that {@code type}, one of the published ones in any letter case. */
public final class KeyTypePrecondition extends KeyPrecondition {

    private String type;

    @Override
    public String getName() {
        return "keyType";
    }

    @Override
    public Set<String> getSerializableFields() {
        return Set.of("path", "type");
    }

    @Override
    public Object getSerializableFieldValue(String field) {
        return field.equals("type") ? type : super.getSerializableFieldValue(field);
    }

    /** The key type, for example {@code IIsWebVirtualDir}. */
    public void setType(String text) {
        type = text;
    }

    @Override
    void validate(ValidationErrors errors) {
        super.validate(errors);
        required(errors, "type", type);
        if (type != null && Catalogue.standard().keyType(type).isEmpty()) {
            List<String> names = Catalogue.standard().keyTypes().stream()
                    .map(known -> known.name())
                    .toList();
            List<String> near = Spelling.closest(type, names);
            errors.addError(getName() + " does not know the key type \"" + type + "\""
                    + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
        }
    }

    @Override
    String failure(MetabaseSession session, DatabaseChangeLog changeLog, ChangeSet changeSet) {
        Optional<Key> found = session.view().key(key());
        if (found.isEmpty()) {
            return "there is no key " + key();
        }
        String actual = found.get().keyType().orElse("without a type");
        return actual.equalsIgnoreCase(type) ? null : key() + " is " + actual + ", not " + type;
    }
}
