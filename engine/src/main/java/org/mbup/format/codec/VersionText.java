package org.mbup.format.codec;

import java.util.Optional;
import org.mbup.metabase.IisVersion;

/** The one spelling of a version in JSON: {@code 4.0}. */
public final class VersionText {

    /** What a message expects. */
    public static final String EXPECTED = "a version such as \"4.0\"";

    private VersionText() {}

    /** Reads a version in its one spelling; {@code 4}, {@code 4.00} and {@code +4.0} are not versions. */
    public static Optional<IisVersion> parse(String text) {
        return IisVersion.parse(text).filter(version -> version.toString().equals(text));
    }
}
