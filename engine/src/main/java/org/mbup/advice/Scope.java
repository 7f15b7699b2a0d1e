package org.mbup.advice;

import org.mbup.metabase.IisVersion;

/** Under which version's rules a rule can find anything. */
enum Scope {
    ALL("all"),
    IIS4("4.0"),
    IIS5("5.0");

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    boolean covers(IisVersion version) {
        return switch (this) {
            case ALL -> true;
            case IIS4 -> version.compareTo(IisVersion.V5_0) < 0;
            case IIS5 -> version.compareTo(IisVersion.V5_0) >= 0;
        };
    }

    @Override
    public String toString() {
        return label;
    }
}
