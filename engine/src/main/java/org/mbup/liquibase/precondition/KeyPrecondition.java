package org.mbup.liquibase.precondition;

import liquibase.exception.ValidationErrors;
import org.mbup.metabase.InvalidKeyPathException;
import org.mbup.metabase.KeyPath;

/** A precondition about one key. */
abstract class KeyPrecondition extends MetabasePrecondition {

    private String path;

    /** The key, in any published form. */
    public void setPath(String text) {
        path = text;
    }

    @Override
    public Object getSerializableFieldValue(String field) {
        return path;
    }

    final KeyPath key() {
        return KeyPath.of(path);
    }

    @Override
    void validate(ValidationErrors errors) {
        required(errors, "path", path);
        try {
            KeyPath.of(path == null ? "/" : path);
        } catch (InvalidKeyPathException e) {
            errors.addError(getName() + " cannot use \"path\": " + e.getMessage());
        }
    }
}
