package org.mbup.format.xml;

import org.mbup.metabase.DataType;
import org.mbup.metabase.Value;

/** How values of one kind stand between the quotes of an attribute. */
interface ValueSyntax {

    /** Whether the well-formed bytes are a value; called for every value of a file, so it seldom allocates. */
    boolean accepts(byte[] bytes, int start, int end);

    /** The value of accepted bytes. */
    Value decode(byte[] bytes, int start, int end);

    /**
     * The text of a value.
     *
     * @param quote the quotes it will stand in
     * @param itemBreak line break and indentation between list items
     * @throws org.mbup.problem.ProblemException when XML cannot hold the value
     */
    String encode(Value value, char quote, String itemBreak);

    /** What is accepted, for a message. */
    String expected();

    /** The syntax of a catalogue property. */
    static ValueSyntax of(Definition definition) {
        return definition.type() == DataType.DWORD
                ? new NumberSyntax(definition.bool(), definition.flags())
                : of(definition.type());
    }

    /** The syntax of a type, where nothing else is known. */
    static ValueSyntax of(DataType type) {
        return switch (type) {
            case DWORD -> NumberSyntax.PLAIN;
            case STRING -> TextSyntax.STRING;
            case EXPANDSZ -> TextSyntax.EXPANDSZ;
            case BINARY -> HexSyntax.INSTANCE;
            case MULTISZ -> ListSyntax.INSTANCE;
        };
    }
}
