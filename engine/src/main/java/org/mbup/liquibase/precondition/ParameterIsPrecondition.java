package org.mbup.liquibase.precondition;

import java.util.List;
import java.util.Set;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.ValidationErrors;
import org.mbup.liquibase.change.ChangelogParameter;
import org.mbup.liquibase.change.Choice;
import org.mbup.liquibase.session.MetabaseSession;

/**
 * {@code parameterIs}: a changelog parameter has a certain value. It is named with its default, as in a change: {@code
 * parameter: "${out-of-process-components:kept}"}.
 */
public final class ParameterIsPrecondition extends MetabasePrecondition {

    private String parameter;
    private String value;

    @Override
    public String getName() {
        return "parameterIs";
    }

    @Override
    public Set<String> getSerializableFields() {
        return Set.of("parameter", "value");
    }

    @Override
    public Object getSerializableFieldValue(String field) {
        return field.equals("parameter") ? parameter : value;
    }

    /** The parameter with its default. */
    public void setParameter(String text) {
        parameter = text;
    }

    /** The value it must have. */
    public void setValue(String text) {
        value = text;
    }

    /** The changelog parameter asked about; empty where the text is none. */
    public List<ChangelogParameter> changelogParameters() {
        return parameter == null ? List.of() : ChangelogParameter.in(parameter);
    }

    @Override
    void validate(ValidationErrors errors) {
        required(errors, "parameter", parameter);
        required(errors, "value", value);
        if (parameter != null && changelogParameters().size() != 1) {
            errors.addError(getName() + " takes a parameter with its default such as ${name:default}, not \""
                    + parameter + "\"");
        }
    }

    @Override
    String failure(MetabaseSession session, DatabaseChangeLog changeLog, ChangeSet changeSet) {
        Choice choice = Choice.of(changelogParameters().get(0), changeSet);
        return value.equals(choice.value())
                ? null
                : "the parameter " + choice.name() + " is " + choice.value() + ", not " + value;
    }
}
