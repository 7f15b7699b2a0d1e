package org.mbup.metabase;

import java.util.Optional;

/**
 * A version of IIS.
 *
 * @param major major number, 1 or more
 * @param minor minor number, 0 or more
 */
public record IisVersion(int major, int minor) implements Comparable<IisVersion> {

    /** Windows NT 4.0 Option Pack. */
    public static final IisVersion V4_0 = new IisVersion(4, 0);
    /** Windows 2000. */
    public static final IisVersion V5_0 = new IisVersion(5, 0);
    /** Windows XP Professional. */
    public static final IisVersion V5_1 = new IisVersion(5, 1);
    /** Windows Server 2003; the first to store MetaBase.xml. */
    public static final IisVersion V6_0 = new IisVersion(6, 0);

    /** Reads {@code 4.0} or {@code 4}. */
    public static Optional<IisVersion> parse(String text) {
        String trimmed = text.strip();
        if (!trimmed.matches("[1-9][0-9]{0,8}([.][0-9]{1,9})?")) {
            return Optional.empty();
        }
        int dot = trimmed.indexOf('.');
        return Optional.of(
                dot < 0
                        ? new IisVersion(Integer.parseInt(trimmed), 0)
                        : new IisVersion(
                                Integer.parseInt(trimmed.substring(0, dot)),
                                Integer.parseInt(trimmed.substring(dot + 1))));
    }

    @Override
    public int compareTo(IisVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    /** {@code 4.0}. */
    @Override
    public String toString() {
        return major + "." + minor;
    }
}
