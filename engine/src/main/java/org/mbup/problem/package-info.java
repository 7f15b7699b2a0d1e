/** What went wrong, told so that a person can act: the entry types are {@link org.mbup.problem.Problem} and {@link org.mbup.problem.ProblemException}. */
package org.mbup.problem;
