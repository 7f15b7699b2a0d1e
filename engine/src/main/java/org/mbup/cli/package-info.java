/** The command line: parse options, call one service, print one report, map one result to one exit code. Entry: {@link org.mbup.cli.Mbup}. */
package org.mbup.cli;
