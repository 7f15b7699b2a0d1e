package org.mbup.liquibase.parser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** The schemas an editor would use, and a parser that validates as an editor does, without a network. */
final class SchemaText {

    static final String JSON = "/org/mbup/schema/changelog-1.schema.json";
    static final String XSD = "/www.mbup.org/xml/ns/metabase/metabase-1.0.xsd";
    private static final String LIQUIBASE = "/www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd";

    private SchemaText() {}

    static String of(String resource) {
        try (InputStream in = SchemaText.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Validates a changelog against Liquibase's schema and ours. */
    static void validate(String xml) throws SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        Schema schema = factory.newSchema(
                new StreamSource[] {new StreamSource(new StringReader(of(LIQUIBASE))), new StreamSource(bytes(XSD))});
        Validator validator = schema.newValidator();
        try {
            validator.validate(new StreamSource(new StringReader(xml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream bytes(String resource) {
        return new ByteArrayInputStream(of(resource).getBytes(StandardCharsets.UTF_8));
    }
}
