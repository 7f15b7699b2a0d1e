/**
 * mbup for programs. Begin with {@link org.mbup.api.Mbup#configure()}:
 *
 * <pre>{@code
 * MigrateResult result = Mbup.configure().snapshot("web1.json").with("negotiate").load().migrate();
 * }</pre>
 *
 * <p>Nothing in this package prints, and nothing ends the process. What goes wrong is thrown as {@link
 * org.mbup.problem.ProblemException}; its problem's kind says what to do about it.
 */
package org.mbup.api;
