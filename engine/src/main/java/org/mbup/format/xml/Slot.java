package org.mbup.format.xml;

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
}
