package org.mbup.metabase;

/** An edit does not fit the metabase: what it says was there before is not what is there. */
public final class EditConflictException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Edit edit;

    EditConflictException(Edit edit, String why) {
        super(edit.path() + ": " + why);
        this.edit = edit;
    }

    /** The edit that was refused. */
    public Edit edit() {
        return edit;
    }
}
