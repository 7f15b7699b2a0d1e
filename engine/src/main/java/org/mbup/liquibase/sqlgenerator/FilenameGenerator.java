package org.mbup.liquibase.sqlgenerator;

import liquibase.statement.core.UpdateChangeSetFilenameStatement;

/** A renamed changelog is no line of a script. */
public final class FilenameGenerator extends NoScriptGenerator<UpdateChangeSetFilenameStatement> {}
