package org.mbup.liquibase.parser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mbup.liquibase.change.Similar;
import org.mbup.liquibase.parser.ScriptAttributes.Word;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** One changeset of a script while it is read. */
final class ScriptChangeSet {

    private static final Set<String> OF_CHANGE = Set.of("references", "inferred");
    private static final Set<String> OF_CHANGESET = Set.of(
            "context",
            "contextFilter",
            "labels",
            "dbms",
            "ignore",
            "runAlways",
            "runOnChange",
            "failOnError",
            "created");
    private static final Set<String> OF_PRECONDITIONS =
            Set.of("onFail", "onError", "onFailMessage", "onErrorMessage", "onSqlOutput");

    private final Location where;
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final Map<String, Object> ofChange = new LinkedHashMap<>();
    private final List<Condition> preconditions = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> rollback = new ArrayList<>();
    private Line tag;
    private boolean emptyRollback;

    private record Line(String text, Location where) {}

    private record Condition(String name, Object value, Location where) {}

    private ScriptChangeSet(Location where) {
        this.where = where;
    }

    /** The changeset of a script without header lines. */
    static ScriptChangeSet plain(String id, Location where) {
        ScriptChangeSet plain = new ScriptChangeSet(where);
        plain.attributes.put("id", id);
        plain.attributes.put("author", "adsutil");
        return plain;
    }

    /** {@code author:id name:value ...}. */
    static ScriptChangeSet of(ScriptAttributes header, Location where) {
        if (header.words().isEmpty() || header.words().get(0).value() == null) {
            throw Problem.input("a changeset has an author and an id")
                    .at(where)
                    .expected("REM changeset author:id")
                    .asException();
        }
        ScriptChangeSet changeSet = new ScriptChangeSet(where);
        Word name = header.words().get(0);
        changeSet.attributes.put("id", name.value());
        changeSet.attributes.put("author", name.name());
        for (Word word : header.words().subList(1, header.words().size())) {
            Map<String, Object> target = OF_CHANGE.contains(word.name()) ? changeSet.ofChange : changeSet.attributes;
            if (!OF_CHANGE.contains(word.name()) && !OF_CHANGESET.contains(word.name())) {
                Set<String> known = new java.util.TreeSet<>(OF_CHANGESET);
                known.addAll(OF_CHANGE);
                throw unknown("a changeset", word.name(), known, where);
            }
            target.put(word.name(), value(word, where));
        }
        return changeSet;
    }

    private static ProblemException unknown(String who, String name, Set<String> known, Location where) {
        return Problem.input(who + " does not know \"" + name + "\"" + Similar.hint(name, known))
                .at(where)
                .found(name)
                .asException();
    }

    private static String value(Word word, Location where) {
        if (word.value() == null) {
            throw Problem.input("this is not name:value")
                    .at(where)
                    .found(word.name())
                    .expected(word.name() + ":value")
                    .asException();
        }
        return word.value();
    }

    void line(String text, Location place) {
        lines.add(new Line(text, place));
    }

    void tag(String name, Location place) {
        if (name.isEmpty() || tag != null) {
            throw Problem.input("a changeset sets one tag")
                    .at(place)
                    .expected("REM tagDatabase v1")
                    .asException();
        }
        tag = new Line(name, place);
    }

    void comment(String text) {
        comments.add(text);
    }

    void rollback(String text, Location place) {
        rollback.add(new Line(text, place));
    }

    void emptyRollback() {
        emptyRollback = true;
    }

    void preconditions(ScriptAttributes header, Location place) {
        for (Word word : header.words()) {
            if (!OF_PRECONDITIONS.contains(word.name())) {
                throw unknown("preconditions", word.name(), OF_PRECONDITIONS, place);
            }
            preconditions.add(0, new Condition(word.name(), value(word, place), place));
        }
    }

    /** {@code name attribute:value ...}. */
    void precondition(ScriptAttributes header, Location place) {
        if (header.words().isEmpty() || header.words().get(0).value() != null) {
            throw Problem.input("a precondition has a name")
                    .at(place)
                    .expected("REM precondition propertyEquals path:/LM/W3SVC property:... value:...")
                    .asException();
        }
        Map<String, Object> given = new LinkedHashMap<>();
        for (Word word : header.words().subList(1, header.words().size())) {
            given.put(word.name(), value(word, place));
        }
        preconditions.add(new Condition(header.words().get(0).name(), given, place));
    }

    /** The same as a YAML changelog would have it. */
    Map<String, Object> tree(Places places) {
        Map<String, Object> tree = new LinkedHashMap<>(attributes);
        if (!comments.isEmpty()) {
            tree.put("comment", String.join(" ", comments));
        }
        if (!preconditions.isEmpty()) {
            tree.put("preConditions", preconditions(places));
        }
        tree.put("changes", changes(places));
        if (emptyRollback) {
            tree.put("rollback", List.of(Map.of("empty", Map.of())));
        } else if (!rollback.isEmpty()) {
            tree.put("rollback", change(rollback, Map.of(), places));
        }
        tree.keySet().forEach(name -> places.put(tree, name, where));
        Map<String, Object> entry = Map.of("changeSet", tree);
        places.put(entry, "changeSet", where);
        return entry;
    }

    private List<Object> changes(Places places) {
        List<Object> changes = new ArrayList<>();
        if (!lines.isEmpty() || tag == null) {
            changes.addAll(change(lines, ofChange, places));
        }
        if (tag != null) {
            Map<String, Object> change = Map.of("tagDatabase", Map.of("tag", tag.text()));
            places.put(change, "tagDatabase", tag.where());
            changes.add(change);
        }
        return changes;
    }

    private List<Object> preconditions(Places places) {
        List<Object> list = new ArrayList<>();
        for (Condition condition : preconditions) {
            Map<String, Object> map = Map.of(condition.name(), condition.value());
            places.put(map, condition.name(), condition.where());
            if (condition.value() instanceof Map<?, ?> given) {
                given.keySet().forEach(name -> places.put(given, name, condition.where()));
            }
            list.add(map);
        }
        return list;
    }

    private List<Object> change(List<Line> script, Map<String, Object> more, Places places) {
        List<Object> texts = new ArrayList<>();
        for (Line line : script) {
            places.put(texts, texts.size(), line.where());
            texts.add(line.text());
        }
        Map<String, Object> parameters = new LinkedHashMap<>(more);
        parameters.put("lines", texts);
        Map<String, Object> change = Map.of("adsutil", parameters);
        places.put(change, "adsutil", script.isEmpty() ? where : script.get(0).where());
        return List.of(change);
    }
}
