package org.mbup.cli;

/** What a report is printed as. */
enum OutputFormat {
    text,
    json
}
