package org.mbup.format.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/**
 * The canonical layout. The snapshot and its lists (keys, properties, history, edits) are spread over lines; a key, a
 * property, a step or an edit begins a line and stays on it. So a difference of one property is one line.
 */
final class JsonLayout implements PrettyPrinter {

    private static final String INDENTS = "\n" + " ".repeat(6);

    /** Depth of the object or array being written; the snapshot itself is 1, its lists 2, and their lists 4. */
    private int depth;

    /** Only {@code keys}, {@code properties}, {@code history} and {@code edits} lie at these depths. */
    private boolean spread() {
        return depth == 1 || depth == 2 || depth == 4;
    }

    /** Indentation of the entries of what lies at that depth, in steps of two blanks. */
    private static int level(int depth) {
        return depth < 3 ? depth : 3;
    }

    private static void line(JsonGenerator out, int level) {
        out.writeRaw(INDENTS, 0, 1 + 2 * level);
    }

    @Override
    public void writeStartObject(JsonGenerator out) {
        out.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) {
        entry(out);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator out) {
        out.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) {
        out.writeRaw(',');
        entry(out);
    }

    private void entry(JsonGenerator out) {
        if (depth == 1) {
            line(out, 1);
        } else {
            out.writeRaw(' ');
        }
    }

    @Override
    public void writeEndObject(JsonGenerator out, int entries) {
        if (depth == 1) {
            out.writeRaw('\n');
        } else if (entries > 0) {
            out.writeRaw(' ');
        }
        depth--;
        out.writeRaw('}');
    }

    @Override
    public void writeStartArray(JsonGenerator out) {
        out.writeRaw('[');
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) {
        if (spread()) {
            line(out, level(depth));
        }
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) {
        out.writeRaw(',');
        if (spread()) {
            line(out, level(depth));
        } else {
            out.writeRaw(' ');
        }
    }

    @Override
    public void writeEndArray(JsonGenerator out, int values) {
        if (spread() && values > 0) {
            line(out, level(depth) - 1);
        }
        depth--;
        out.writeRaw(']');
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator out) {
        throw new IllegalStateException("a snapshot is one JSON value");
    }
}
