package org.mbup.liquibase.sqlgenerator;

import liquibase.statement.core.UpdateChangeSetChecksumStatement;

/** A checksum is no line of a script. */
public final class ChecksumGenerator extends NoScriptGenerator<UpdateChangeSetChecksumStatement> {}
