/** What a server does with an Authorization header, from configuration in force: pure, without sockets. */
package org.mbup.simulator.auth;
