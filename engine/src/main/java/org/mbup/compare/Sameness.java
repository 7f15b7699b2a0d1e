package org.mbup.compare;

/** How alike two snapshots are. */
public enum Sameness {
    /** The same bytes. */
    IDENTICAL("identical"),
    /** Other bytes, the same keys and data: letter case of keys, order, names or the file format differ. */
    EQUIVALENT("equivalent"),
    /** A key, a property or the version differs. */
    DIFFERENT("different");

    private final String label;

    Sameness(String label) {
        this.label = label;
    }

    /** The word used in text and JSON. */
    public String label() {
        return label;
    }
}
