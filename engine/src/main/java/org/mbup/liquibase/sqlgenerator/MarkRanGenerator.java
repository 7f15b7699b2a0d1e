package org.mbup.liquibase.sqlgenerator;

import liquibase.statement.core.MarkChangeSetRanStatement;

/** A record of a step is no line of a script. */
public final class MarkRanGenerator extends NoScriptGenerator<MarkChangeSetRanStatement> {}
