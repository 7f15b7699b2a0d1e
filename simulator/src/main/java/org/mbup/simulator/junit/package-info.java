/**
 * A simulated server for tests of people's own clients: put {@link org.mbup.simulator.junit.IisServer} on a test class of
 * JUnit 5. The only package that needs JUnit, which is not brought along.
 */
package org.mbup.simulator.junit;
