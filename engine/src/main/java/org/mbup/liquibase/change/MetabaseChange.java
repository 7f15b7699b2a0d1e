package org.mbup.liquibase.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import liquibase.change.AbstractChange;
import liquibase.change.Change;
import liquibase.change.CheckSum;
import liquibase.change.DatabaseChange;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.exception.RollbackImpossibleException;
import liquibase.exception.ValidationErrors;
import liquibase.exception.Warnings;
import liquibase.parser.core.ParsedNode;
import liquibase.resource.ResourceAccessor;
import liquibase.statement.SqlStatement;
import liquibase.structure.DatabaseObject;
import org.mbup.change.Operation;
import org.mbup.liquibase.database.MetabaseDatabase;
import org.mbup.liquibase.session.StepKey;
import org.mbup.liquibase.statement.OperationStatement;
import org.mbup.metabase.Edit;

/**
 * A change of a metabase: a name, parameters, and the operation they come to. A parameter nobody knows is an error, not
 * ignored; a {@link ChangelogParameter} in a text is filled in when the change runs, and the checksum does not depend on what
 * with. Every change also takes {@code references} (the sources it follows from, for example {@code Q248350}) and
 * {@code inferred} (whether no source documents it); neither takes part in the checksum.
 *
 * <p>It is taken back with the edits recorded when it ran, so the old values return, not assumed ones. A
 * rollback block that would give back something else counts instead.
 */
public abstract class MetabaseChange extends AbstractChange {

    private static final String REFERENCES = "references";
    private static final String INFERRED = "inferred";
    private static final Set<String> COMMON = Set.of(REFERENCES, INFERRED);
    private static final SqlStatement[] NONE = {};

    private final Set<String> known;
    private Parameters parameters = new Parameters();
    private Operation operation;
    private boolean spared;

    /** A change that understands these parameters besides the common ones. */
    protected MetabaseChange(String... names) {
        known = new HashSet<>(COMMON);
        known.addAll(Arrays.asList(names));
    }

    /**
     * The operation of these parameters. Problems are noted in the parameters; with any, the result is not used.
     */
    protected abstract Operation operation(Parameters given);

    /** The sources this change follows from, for example {@code Q248350}. */
    public List<String> references() {
        List<String> references = new ArrayList<>();
        for (String text : parameters.list(REFERENCES)) {
            for (String reference : text.split(",")) {
                if (!reference.isBlank()) {
                    references.add(reference.strip());
                }
            }
        }
        return references;
    }

    /** Whether no source documents this change; it follows from documented facts. */
    public boolean inferred() {
        return parameters.flag(INFERRED);
    }

    /** The names of the parameters this change knows. */
    public final Set<String> parameterNames() {
        return Set.copyOf(known);
    }

    /** Everything wrong with the parameters; empty when the change can run. */
    public List<String> problems() {
        Set<String> problems = new TreeSet<>();
        inferred();
        Parameters given = filled();
        Operation candidate = operation(given);
        problems.addAll(parameters.problems());
        problems.addAll(given.problems());
        if (problems.isEmpty()) {
            problems.addAll(candidate.validate());
        }
        return List.copyOf(problems);
    }

    /** The operation. */
    public Operation operation() {
        if (operation == null) {
            operation = operation(filled());
        }
        return operation;
    }

    /** Forgets the operation, so that it is made again. */
    final void forget() {
        operation = null;
    }

    /** The changelog parameters this change has a place for. */
    public List<ChangelogParameter> changelogParameters() {
        return parameters.changelogParameters();
    }

    /** What stands in those places in this run. */
    public List<Choice> choices() {
        return changelogParameters().stream()
                .map(parameter -> Choice.of(parameter, getChangeSet()))
                .distinct()
                .toList();
    }

    private Parameters filled() {
        return parameters.filled(
                parameter -> Choice.of(parameter, getChangeSet()).value());
    }

    final void parameters(Parameters given) {
        operation = null;
        parameters = given;
    }

    @Override
    public void load(ParsedNode node, ResourceAccessor resources) {
        operation = null;
        parameters = Parameters.read(node, known);
    }

    @Override
    public boolean supports(Database database) {
        return database instanceof MetabaseDatabase;
    }

    @Override
    public ValidationErrors validate(Database database) {
        ValidationErrors errors = new ValidationErrors(this);
        if (!supports(database)) {
            errors.addError(getSerializedObjectName() + " changes a metabase; this is " + database.getShortName());
        }
        problems().forEach(problem -> errors.addError(getSerializedObjectName() + " " + problem));
        if (getChangeSet() != null && getChangeSet().getChanges().get(0) == this) {
            Guards.prepare(getChangeSet(), database, errors);
        }
        return errors;
    }

    @Override
    public Warnings warn(Database database) {
        return new Warnings();
    }

    /** In a rollback block that gives back just what the record of the step does, that record, from the first change. */
    @Override
    public SqlStatement[] generateStatements(Database database) {
        boolean takesBack = takesBack();
        if (takesBack && startsBlock()) {
            RollbackBlock block = new RollbackBlock(MetabaseDatabase.session(database), getChangeSet());
            Optional<List<Edit>> recorded = block.recorded(key());
            block.changes().forEach(change -> change.spared = recorded.isPresent());
            if (recorded.isPresent()) {
                return StoredInverse.statements(recorded.get());
            }
        } else if (takesBack && spared) {
            return NONE.clone();
        }
        return new SqlStatement[] {new OperationStatement(key(), operation(), takesBack)};
    }

    private boolean startsBlock() {
        List<Change> block = getChangeSet().getRollback().getChanges();
        return !block.isEmpty() && block.get(0) == this;
    }

    private boolean takesBack() {
        return getChangeSet().getChanges().stream().noneMatch(change -> change == this);
    }

    private StepKey key() {
        ChangeSet changeSet = getChangeSet();
        return StepKey.of(changeSet.getFilePath(), changeSet.getId(), changeSet.getAuthor());
    }

    @Override
    public boolean supportsRollback(Database database) {
        return supports(database);
    }

    /**
     * The recorded edits of the whole changeset, inverted, from its last change, which Liquibase asks first; nothing
     * from the others.
     */
    @Override
    public SqlStatement[] generateRollbackStatements(Database database) throws RollbackImpossibleException {
        List<Change> changes = getChangeSet().getChanges();
        boolean last = changes.get(changes.size() - 1) == this;
        return last ? StoredInverse.of(database, key()) : NONE.clone();
    }

    /** None that Liquibase's pages have a place for; working them out would rehearse the change out of turn. */
    @Override
    public Set<DatabaseObject> getAffectedDatabaseObjects(Database database) {
        return Set.of();
    }

    @Override
    public boolean generateStatementsVolatile(Database database) {
        return false;
    }

    @Override
    public boolean generateRollbackStatementsVolatile(Database database) {
        return false;
    }

    @Override
    public CheckSum generateCheckSum() {
        return CheckSum.compute(getSerializedObjectName() + "\n" + parameters.canonical(COMMON));
    }

    @Override
    public String getConfirmationMessage() {
        return "done: " + operation().describe();
    }

    @Override
    public String getDescription() {
        return operation().describe();
    }

    @Override
    public String getSerializedObjectName() {
        return getClass().getAnnotation(DatabaseChange.class).name();
    }

    @Override
    public Set<String> getSerializableFields() {
        return parameters.names();
    }

    @Override
    public Object getSerializableFieldValue(String field) {
        return parameters.raw(field);
    }

    /** In XML a list is a list of elements and anything else an attribute. */
    @Override
    public SerializationType getSerializableFieldType(String field) {
        return parameters.raw(field) instanceof List ? SerializationType.NESTED_OBJECT : SerializationType.NAMED_FIELD;
    }

    @Override
    public ParsedNode serialize() {
        ParsedNode node = new ParsedNode(null, getSerializedObjectName());
        for (String name : parameters.names()) {
            try {
                node.addChild(null, name, parameters.raw(name));
            } catch (liquibase.parser.core.ParsedNodeException e) {
                throw new IllegalStateException(e);
            }
        }
        return node;
    }
}
