package org.mbup.liquibase.precondition;

import java.util.Set;
import java.util.TreeSet;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.PreconditionFailedException;
import liquibase.exception.ValidationErrors;
import liquibase.exception.Warnings;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.ParsedNodeException;
import liquibase.precondition.AbstractPrecondition;
import liquibase.resource.ResourceAccessor;
import org.mbup.liquibase.change.Similar;
import org.mbup.liquibase.database.MetabaseDatabase;
import org.mbup.liquibase.session.MetabaseSession;

/** What preconditions on a metabase share: unknown attributes are errors, and the session answers. */
abstract class MetabasePrecondition extends AbstractPrecondition {

    private final Set<String> unknown = new TreeSet<>();

    /** Why the condition does not hold, or {@code null} when it does. */
    abstract String failure(MetabaseSession session, DatabaseChangeLog changeLog, ChangeSet changeSet);

    /** Everything wrong with the attributes. */
    abstract void validate(ValidationErrors errors);

    @Override
    public void load(ParsedNode node, ResourceAccessor resources) throws ParsedNodeException {
        for (ParsedNode child : node.getChildren()) {
            if (!getSerializableFields().contains(child.getName())) {
                unknown.add(child.getName());
            }
        }
        super.load(node, resources);
    }

    @Override
    public final ValidationErrors validate(Database database) {
        ValidationErrors errors = new ValidationErrors();
        if (!(database instanceof MetabaseDatabase)) {
            errors.addError(getName() + " looks at a metabase; this is " + database.getShortName());
        }
        for (String name : unknown) {
            errors.addError(
                    getName() + " does not know \"" + name + "\"" + Similar.hint(name, getSerializableFields()));
        }
        validate(errors);
        return errors;
    }

    @Override
    public Warnings warn(Database database) {
        return new Warnings();
    }

    @Override
    public final void check(
            Database database, DatabaseChangeLog changeLog, ChangeSet changeSet, ChangeExecListener listener)
            throws PreconditionFailedException {
        String failure = failure(MetabaseDatabase.session(database), changeLog, changeSet);
        if (failure != null) {
            throw new PreconditionFailedException(failure, changeLog, this);
        }
    }

    final void required(ValidationErrors errors, String name, String value) {
        if (value == null || value.isEmpty()) {
            errors.addError(getName() + " needs \"" + name + "\"");
        }
    }

    @Override
    public String getSerializedObjectNamespace() {
        return GENERIC_CHANGELOG_EXTENSION_NAMESPACE;
    }
}
