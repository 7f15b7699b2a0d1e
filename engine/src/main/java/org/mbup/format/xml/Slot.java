package org.mbup.format.xml;

import org.mbup.metabase.Property;

/** One catalogue property as met in one document; all its occurrences share it. */
final class Slot {

    final int number;
    final Definition definition;
    final ValueSyntax syntax;

    /** The key that set it last, so that a second time in the same key is noticed. */
    int lastKey = -1;

    Slot(int number, Definition definition) {
        this.number = number;
        this.definition = definition;
        this.syntax = ValueSyntax.of(definition);
    }

    /** The property with the value between two offsets; a text where that is no value of the published type. */
    Property property(byte[] bytes, int start, int end) {
        ValueSyntax fitting = syntax.accepts(bytes, start, end) ? syntax : TextSyntax.STRING;
        return definition.property(fitting.decode(bytes, start, end));
    }
}
