package org.mbup.liquibase.precondition;

import java.util.Optional;
import java.util.Set;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.ValidationErrors;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.metabase.IisVersion;

/**
 * {@code iisVersion}: the metabase says it is of that version or a later one. In an upgrade it says so once the step
 * that raises the version has run.
 */
public final class IisVersionPrecondition extends MetabasePrecondition {

    private String from;

    @Override
    public String getName() {
        return "iisVersion";
    }

    @Override
    public Set<String> getSerializableFields() {
        return Set.of("from");
    }

    @Override
    public Object getSerializableFieldValue(String field) {
        return from;
    }

    /** The lowest version, for example {@code 5.0}. */
    public void setFrom(String version) {
        from = version;
    }

    @Override
    void validate(ValidationErrors errors) {
        required(errors, "from", from);
        if (from != null && IisVersion.parse(from).isEmpty()) {
            errors.addError(getName() + " takes a version such as 5.0 for \"from\", not \"" + from + "\"");
        }
    }

    @Override
    String failure(MetabaseSession session, DatabaseChangeLog changeLog, ChangeSet changeSet) {
        Optional<IisVersion> found = session.view().iisVersion();
        boolean reached = found.isPresent()
                && found.get().compareTo(IisVersion.parse(from).orElseThrow()) >= 0;
        return reached
                ? null
                : "it is for IIS " + from + " and later; "
                        + found.map(version -> "the snapshot is of IIS " + version)
                                .orElse("the snapshot does not say which version it is of");
    }
}
