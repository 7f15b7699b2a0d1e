package org.mbup.simulator.site;

import java.util.List;
import org.mbup.wire.StatusLine;

/**
 * The answer to a request.
 *
 * @param status its first line
 * @param fields headers in the order they are sent, after Server and Date and before Connection
 * @param body what follows
 * @param close whether the connection ends with it
 * @param note what became of the request, for the log; without a credential
 */
public record Answer(StatusLine status, List<Field> fields, Body body, boolean close, String note) {

    /**
     * A header.
     *
     * @param name its name, in the letter case it is sent in
     * @param value its value
     */
    public record Field(String name, String value) {}

    /** Copies the list. */
    public Answer {
        fields = List.copyOf(fields);
    }

    Answer closing() {
        return new Answer(status, fields, body, true, note);
    }

    Answer noting(String more) {
        return new Answer(status, fields, body, close, note + "; " + more);
    }
}
