package org.mbup.liquibase.parser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mbup.liquibase.change.MetabaseChanges;
import org.mbup.problem.Problem;

/** Turns the elements of an XML changelog into the maps and lists of a YAML one. */
final class XmlChangeLog {

    private static final String OWN = "http://www.mbup.org/xml/ns/metabase";
    private static final String EXTENSION = "http://www.liquibase.org/xml/ns/dbchangelog-ext";
    private static final Set<String> COMBINED = Set.of("and", "or", "not");

    private final Places places;

    XmlChangeLog(String place) {
        this.places = new Places(place);
    }

    ChangeLogTree tree(XmlElement root) {
        List<Object> entries = new ArrayList<>();
        for (XmlElement element : root.children) {
            places.put(entries, entries.size(), element.where);
            entries.add(entry(element));
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        put(tree, root.name, entries, root);
        attributes(root).forEach((name, value) -> put(tree, name, value, root));
        return new ChangeLogTree(tree, places);
    }

    private Map<String, Object> entry(XmlElement element) {
        Object content = element.name.equals("changeSet") ? changeSet(element) : attributes(element);
        return single(element, content);
    }

    private Map<String, Object> changeSet(XmlElement element) {
        Map<String, Object> map = attributes(element);
        List<Object> changes = new ArrayList<>();
        List<Object> checksums = new ArrayList<>();
        for (XmlElement child : element.children) {
            switch (child.name) {
                case "preConditions" -> put(map, child.name, conditions(child), child);
                case "rollback" -> put(map, child.name, changes(child), child);
                case "comment" -> put(map, child.name, child.text(), child);
                case "validCheckSum" -> checksums.add(child.text());
                default -> changes.add(single(child, parameters(child)));
            }
        }
        put(map, "changes", changes, element);
        if (!checksums.isEmpty()) {
            put(map, "validCheckSum", checksums, element);
        }
        return map;
    }

    private List<Object> changes(XmlElement block) {
        List<Object> changes = new ArrayList<>();
        block.children.forEach(child -> changes.add(single(child, parameters(child))));
        if (changes.isEmpty() && !block.text().isEmpty()) {
            changes.add(block.text());
        }
        attributes(block).forEach((name, value) -> changes.add(single(new XmlElement("", name, block.where), value)));
        return changes;
    }

    private List<Object> conditions(XmlElement block) {
        List<Object> conditions = new ArrayList<>();
        block.attributes.forEach((name, value) -> conditions.add(single(new XmlElement("", name, block.where), value)));
        for (XmlElement child : block.children) {
            conditions.add(single(child, COMBINED.contains(child.name) ? conditions(child) : parameters(child)));
        }
        return conditions;
    }

    /** Attributes, and elements below by name: one as a text, several as a list. */
    private Map<String, Object> parameters(XmlElement element) {
        requireNamespace(element);
        Map<String, Object> map = attributes(element);
        Map<String, List<Object>> lists = new LinkedHashMap<>();
        for (XmlElement child : element.children) {
            List<Object> list = lists.computeIfAbsent(child.name, name -> new ArrayList<>());
            places.put(list, list.size(), child.where);
            list.add(child.text());
            places.put(map, child.name, child.where);
            places.putText(map, child.name, places.at(child.where.line() + child.blankLines(), 1));
        }
        lists.forEach((name, list) -> map.put(name, name.equals("script") && list.size() == 1 ? list.get(0) : list));
        return map;
    }

    private static void requireNamespace(XmlElement element) {
        boolean ours = MetabaseChanges.create(element.name).isPresent();
        if (ours && !element.namespace.equals(OWN) && !element.namespace.equals(EXTENSION)) {
            throw Problem.input("a change of a metabase is in a namespace of its own")
                    .at(element.where)
                    .found(element.name + " in " + element.namespace)
                    .expected("mb:" + element.name + " with xmlns:mb=\"" + OWN + "\"")
                    .asException();
        }
    }

    private Map<String, Object> attributes(XmlElement element) {
        Map<String, Object> map = new LinkedHashMap<>();
        element.attributes.forEach((name, value) -> put(map, name, value, element));
        return map;
    }

    private Map<String, Object> single(XmlElement element, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, element.name, value, element);
        return map;
    }

    private void put(Map<String, Object> map, String name, Object value, XmlElement element) {
        map.put(name, value);
        places.put(map, name, element.where);
    }
}
