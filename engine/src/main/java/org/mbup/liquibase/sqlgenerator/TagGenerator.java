package org.mbup.liquibase.sqlgenerator;

import liquibase.statement.core.TagDatabaseStatement;

/** A tag is no line of a script. */
public final class TagGenerator extends NoScriptGenerator<TagDatabaseStatement> {}
