/**
 * What a server does with an Authorization header, from configuration in force: without sockets. Start at
 * {@link org.mbup.simulator.auth.Logons}, which makes a {@link org.mbup.simulator.auth.ConnectionLogon} for each connection,
 * and at {@link org.mbup.simulator.auth.Users}.
 */
package org.mbup.simulator.auth;
