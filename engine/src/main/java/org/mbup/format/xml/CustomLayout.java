package org.mbup.format.xml;

/**
 * The blanks in and around a {@code <Custom>} element.
 *
 * @param lead before it
 * @param between before each attribute
 * @param tail before {@code />}
 * @param itemBreak between the items of a list
 */
record CustomLayout(String lead, String between, String tail, String itemBreak) {

    /** As IIS writes it. */
    static CustomLayout standard(String newline) {
        return new CustomLayout(newline + "\t", newline + "\t\t", newline + "\t", newline + "\t\t\t");
    }

    /** As a neighbour is written. */
    static CustomLayout like(CustomElement neighbour, String newline) {
        Source source = neighbour.source();
        AttributeSpan first = neighbour.attributes().get(0);
        return new CustomLayout(
                source.text(Blanks.before(source.bytes, neighbour.start()), neighbour.start()),
                first.blanks(source),
                source.text(neighbour.tagEnd(), Blanks.after(source.bytes, neighbour.tagEnd())),
                Blanks.itemBreak(first.blanks(source), newline));
    }
}
