package org.mbup.cli;

import java.nio.charset.Charset;
import org.mbup.format.Limits;
import org.mbup.format.ReadOptions;
import picocli.CommandLine.Option;

/** How to read a snapshot. */
final class SnapshotOptions {

    @Option(
            names = "--encoding",
            paramLabel = "CHARSET",
            description = "Code page of a text export that is neither UTF-8 nor UTF-16 (default: windows-1252).")
    private Charset encoding = ReadOptions.DEFAULT_ENCODING;

    ReadOptions read(String location) {
        return new ReadOptions(location, encoding, Limits.DEFAULT);
    }
}
