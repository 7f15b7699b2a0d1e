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

    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final Map<String, Object> ofChange = new LinkedHashMap<>();
    private final List<Object> preconditions = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> rollback = new ArrayList<>();
    private boolean emptyRollback;

    /** The changeset of a script without header lines. */
    static ScriptChangeSet plain(String id) {
        ScriptChangeSet plain = new ScriptChangeSet();
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
        ScriptChangeSet changeSet = new ScriptChangeSet();
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

    void line(String text) {
        lines.add(text);
    }

    void comment(String text) {
        comments.add(text);
    }

    void rollback(String text) {
        rollback.add(text);
    }

    void emptyRollback() {
        emptyRollback = true;
    }

    void preconditions(ScriptAttributes header, Location where) {
        for (Word word : header.words()) {
            if (!OF_PRECONDITIONS.contains(word.name())) {
                throw unknown("preconditions", word.name(), OF_PRECONDITIONS, where);
            }
            preconditions.add(0, Map.of(word.name(), value(word, where)));
        }
    }

    /** {@code name attribute:value ...}. */
    void precondition(ScriptAttributes header, Location where) {
        if (header.words().isEmpty() || header.words().get(0).value() != null) {
            throw Problem.input("a precondition has a name")
                    .at(where)
                    .expected("REM precondition propertyEquals path:/LM/W3SVC property:... value:...")
                    .asException();
        }
        Map<String, Object> given = new LinkedHashMap<>();
        for (Word word : header.words().subList(1, header.words().size())) {
            given.put(word.name(), value(word, where));
        }
        preconditions.add(Map.of(header.words().get(0).name(), given));
    }

    /** The same as a YAML changelog would have it. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>(attributes);
        if (!comments.isEmpty()) {
            tree.put("comment", String.join(" ", comments));
        }
        if (!preconditions.isEmpty()) {
            tree.put("preConditions", preconditions);
        }
        Map<String, Object> change = new LinkedHashMap<>(ofChange);
        change.put("lines", lines);
        tree.put("changes", List.of(Map.of("adsutil", change)));
        if (emptyRollback) {
            tree.put("rollback", List.of(Map.of("empty", Map.of())));
        } else if (!rollback.isEmpty()) {
            tree.put("rollback", List.of(Map.of("adsutil", Map.of("lines", rollback))));
        }
        return Map.of("changeSet", tree);
    }
}
