/** An HTTP server on loopback that answers as IIS 4.0 or 5.0 would, as a metabase snapshot configures it. */
package org.mbup.simulator;
