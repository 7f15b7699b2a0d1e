/**
 * A Kerberos realm for the length of a test: users' principals, the server's service principal names, a keytab, ticket
 * caches. Start at {@link org.mbup.simulator.kdc.Kdc}. Nothing of it listens anywhere but on loopback.
 */
package org.mbup.simulator.kdc;
