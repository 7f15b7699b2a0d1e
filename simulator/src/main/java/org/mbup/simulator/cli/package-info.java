/** The verbs of the simulator. */
package org.mbup.simulator.cli;
