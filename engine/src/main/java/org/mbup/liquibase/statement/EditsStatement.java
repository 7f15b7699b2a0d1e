package org.mbup.liquibase.statement;

import java.util.List;
import org.mbup.metabase.Edit;

/** Apply recorded edits, usually to take a step back. */
public final class EditsStatement extends MetabaseStatement {

    private final List<Edit> edits;

    /** Edits in the order they are to be applied. */
    public EditsStatement(List<Edit> edits) {
        super("restore " + edits.size() + " recorded values");
        this.edits = List.copyOf(edits);
    }

    /** The edits in order. */
    public List<Edit> edits() {
        return edits;
    }
}
