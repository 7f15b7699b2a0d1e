package org.mbup.liquibase.precondition;

import java.util.Set;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import org.mbup.liquibase.session.MetabaseSession;

/** {@code keyExists}: there is a key at that {@code path}. */
public final class KeyExistsPrecondition extends KeyPrecondition {

    @Override
    public String getName() {
        return "keyExists";
    }

    @Override
    public Set<String> getSerializableFields() {
        return Set.of("path");
    }

    @Override
    String failure(MetabaseSession session, DatabaseChangeLog changeLog, ChangeSet changeSet) {
        return session.view().key(key()).isPresent() ? null : "there is no key " + key();
    }
}
