package org.mbup.liquibase.sqlgenerator;

import liquibase.statement.core.RemoveChangeSetRanStatusStatement;

/** The removal of a record is no line of a script. */
public final class RemoveRanStatusGenerator extends NoScriptGenerator<RemoveChangeSetRanStatusStatement> {}
