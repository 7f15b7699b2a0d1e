package org.mbup.liquibase.parser;

import java.util.ArrayDeque;
import java.util.Deque;
import org.mbup.problem.Location;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Collects the elements of an XML file with their places. */
final class XmlElements extends DefaultHandler2 {

    private static final int DEEPEST = 50;
    private static final String OF_THE_SCHEMA = "http://www.w3.org/2001/XMLSchema-instance";

    private final String source;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private XmlElement root;
    private Locator locator;
    private int line = 1;
    private int column = 1;

    XmlElements(String source) {
        this.source = source;
    }

    XmlElement root() {
        return root;
    }

    @Override
    public void setDocumentLocator(Locator given) {
        locator = given;
    }

    /** The parser tells only where something ends; that is where the next element begins. */
    private void ended() {
        line = locator.getLineNumber();
        column = locator.getColumnNumber();
    }

    @Override
    public void startElement(String namespace, String name, String qualified, Attributes attributes)
            throws SAXException {
        if (open.size() == DEEPEST) {
            throw new SAXParseException("elements are nested more than " + DEEPEST + " deep", locator);
        }
        XmlElement element = new XmlElement(namespace, name, Location.at(source, line, column));
        for (int i = 0; i < attributes.getLength(); i++) {
            if (!attributes.getURI(i).equals(OF_THE_SCHEMA)) {
                element.attributes.put(attributes.getLocalName(i), attributes.getValue(i));
            }
        }
        if (open.isEmpty()) {
            root = element;
        } else {
            open.getLast().children.add(element);
        }
        open.addLast(element);
        ended();
    }

    @Override
    public void endElement(String namespace, String name, String qualified) {
        open.removeLast();
        ended();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        open.getLast().append(characters, start, length);
        ended();
    }

    @Override
    public void processingInstruction(String target, String data) {
        ended();
    }
}
