package org.mbup.liquibase.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import liquibase.precondition.Precondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mbup.liquibase.change.MetabaseChange;
import org.mbup.liquibase.change.MetabaseChanges;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The XML schema and the program know the same changes, preconditions and parameters. */
class XmlSchemaTest {

    private static final String NAMESPACE = "http://www.w3.org/2001/XMLSchema";
    private static final Element SCHEMA = schema();

    private static Element schema() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(SchemaText.of(SchemaText.XSD))))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> elements() {
        Set<String> names = new TreeSet<>();
        NodeList nodes = SCHEMA.getElementsByTagNameNS(NAMESPACE, "element");
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i).getParentNode() == SCHEMA) {
                names.add(((Element) nodes.item(i)).getAttribute("name"));
            }
        }
        return names;
    }

    /** Attributes and elements below, those of the group of sources included. */
    private static Set<String> parameters(String element) {
        NodeList nodes = SCHEMA.getElementsByTagNameNS(NAMESPACE, "element");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element candidate = (Element) nodes.item(i);
            if (candidate.getParentNode() == SCHEMA
                    && candidate.getAttribute("name").equals(element)) {
                return parameters(candidate);
            }
        }
        throw new AssertionError("no element " + element);
    }

    private static Set<String> parameters(Element element) {
        Set<String> names = new TreeSet<>(attributes(element));
        NodeList below = element.getElementsByTagNameNS(NAMESPACE, "element");
        for (int i = 0; i < below.getLength(); i++) {
            names.add(((Element) below.item(i)).getAttribute("name"));
        }
        if (element.getElementsByTagNameNS(NAMESPACE, "attributeGroup").getLength() > 0) {
            names.addAll(attributes((Element)
                    SCHEMA.getElementsByTagNameNS(NAMESPACE, "attributeGroup").item(0)));
        }
        return names;
    }

    private static Set<String> attributes(Element element) {
        Set<String> names = new TreeSet<>();
        NodeList nodes = element.getElementsByTagNameNS(NAMESPACE, "attribute");
        for (int i = 0; i < nodes.getLength(); i++) {
            names.add(((Element) nodes.item(i)).getAttribute("name"));
        }
        return names;
    }

    @Test
    void everyChangeAndPreconditionIsThereAndNothingElse() {
        Set<String> known = new TreeSet<>(MetabaseChanges.names());
        Registered.preconditions().forEach(condition -> known.add(condition.getName()));

        assertThat(elements()).isEqualTo(known);
    }

    @Test
    void everyChangeHasItsParametersAndNoOther() {
        for (String name : MetabaseChanges.names()) {
            MetabaseChange change =
                    (MetabaseChange) MetabaseChanges.create(name).orElseThrow();
            assertThat(parameters(name)).as(name).isEqualTo(new TreeSet<>(change.parameterNames()));
        }
    }

    @Test
    void everyPreconditionHasItsParametersAndNoOther() {
        for (Precondition condition : Registered.preconditions()) {
            assertThat(parameters(condition.getName()))
                    .as(condition.getName())
                    .isEqualTo(new TreeSet<>(condition.getSerializableFields()));
        }
    }

    @Test
    void aChangelogInOurNamespaceIsValid() {
        assertThatCode(() -> SchemaText.validate(XmlMigrationTest.CHANGELOG)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"property=, proprty=", "createKey=\"true\", createKey=\"yes\"", "mb:values, mb:value"})
    void aMisspeltOneIsNotValid(String right, String wrong) {
        String text = XmlMigrationTest.CHANGELOG.replace(right, wrong);

        assertThat(text).isNotEqualTo(XmlMigrationTest.CHANGELOG);
        assertThatThrownBy(() -> SchemaText.validate(text)).isInstanceOf(SAXException.class);
    }
}
