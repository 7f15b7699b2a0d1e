/**
 * mbup as an extension of Liquibase. The sub-packages are the extension points; the verbs of mbup use {@link
 * org.mbup.liquibase.Replay}, {@link org.mbup.liquibase.Undo} and {@link org.mbup.liquibase.Info}.
 */
package org.mbup.liquibase;
