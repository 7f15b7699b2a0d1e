package org.mbup.liquibase.parser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * An XML file as maps, lists and texts, as a YAML changelog of the same content holds them. A document type is refused, so
 * nothing but the file itself is read.
 */
final class XmlMigration {

    private static final SAXParserFactory PARSERS = parsers();

    private XmlMigration() {}

    private static SAXParserFactory parsers() {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the file holds. */
    static ChangeLogTree read(String place, byte[] bytes) {
        XmlElements elements = new XmlElements(place);
        try {
            PARSERS.newSAXParser().parse(new InputSource(new ByteArrayInputStream(bytes)), elements);
        } catch (SAXParseException e) {
            throw Problem.input("this is not XML: " + e.getMessage())
                    .at(Location.at(place, e.getLineNumber(), e.getColumnNumber()))
                    .asException(e);
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw Problem.input("this cannot be read as XML: " + e.getMessage())
                    .at(Location.of(place))
                    .asException(e);
        }
        return new XmlChangeLog(place).tree(elements.root());
    }
}
