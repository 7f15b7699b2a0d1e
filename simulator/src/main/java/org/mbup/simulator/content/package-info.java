/** Finds the files of a server's disks in one folder, and nothing outside it. Start at {@link org.mbup.simulator.content.Content}. */
package org.mbup.simulator.content;
