package org.mbup.liquibase.parser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mbup.problem.Location;

/** An element of an XML changelog. */
final class XmlElement {

    final String namespace;
    final String name;
    final Location where;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String namespace, String name, Location where) {
        this.namespace = namespace;
        this.name = name;
        this.where = where;
    }

    void append(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    /** The text without the blanks around it. */
    String text() {
        return text.toString().strip();
    }

    /** Lines of the text that are blank before it begins. */
    int blankLines() {
        String lead =
                text.substring(0, text.length() - text.toString().stripLeading().length());
        return (int) lead.chars().filter(c -> c == '\n').count();
    }
}
