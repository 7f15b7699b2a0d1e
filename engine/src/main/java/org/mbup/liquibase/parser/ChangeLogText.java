package org.mbup.liquibase.parser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.parser.ChangeLogParser;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.ParsedNodeException;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/**
 * The text of one changelog, in whichever format its name says, as Liquibase's changesets. Where it holds placeholders,
 * the checksum is that of the text without them filled in, so that it says whether the file changed and nothing else.
 */
final class ChangeLogText {

    /** The name of the list of changesets. */
    static final String ROOT = ChangeLogParser.DATABASE_CHANGE_LOG;

    private static final String ADSUTIL = ".adsutil";

    private final String name;
    private final String path;
    private final String place;
    private final byte[] bytes;
    private final ChangeLogParameters parameters;
    private final Placeholders placeholders;

    /**
     * A text.
     *
     * @param name what the changesets say they come from
     * @param path the file, whose ending says the format
     * @param place the file as messages name it
     */
    ChangeLogText(
            String name,
            String path,
            String place,
            byte[] bytes,
            ChangeLogParameters parameters,
            Placeholders placeholders) {
        this.name = name;
        this.path = path;
        this.place = place;
        this.bytes = bytes;
        this.parameters = parameters;
        this.placeholders = placeholders;
    }

    /**
     * The changesets in order.
     *
     * @param includes reads the changesets of another file
     * @throws ProblemException when the text is no changelog, with everything found wrong
     */
    List<ChangeSet> changeSets(Function<Include, List<ChangeSet>> includes) {
        boolean some = contains(bytes, '$') && placeholders.in(AdsutilScript.text(place, bytes));
        return each(includes, (content, places) -> changeSet(content, some, places));
    }

    /**
     * The changesets in order, as they are written.
     *
     * @param includes reads those of another file
     * @throws ProblemException as {@link #changeSets}
     */
    List<WrittenChangeSet> written(Function<Include, List<WrittenChangeSet>> includes) {
        return each(includes, WrittenChangeSet::of);
    }

    private <T> List<T> each(Function<Include, List<T>> includes, BiFunction<Object, Places, T> reading) {
        ChangeLogTree tree = tree();
        Problems.refuse(new ChangeLogCheck(tree).problems());
        List<T> changeSets = new ArrayList<>();
        for (Object entry : (List<?>) ((Map<?, ?>) tree.root()).get(ROOT)) {
            Map<?, ?> map = (Map<?, ?>) entry;
            if (map.get("include") instanceof Map<?, ?> include) {
                boolean relative = "true".equals(include.get("relativeToChangelogFile"));
                changeSets.addAll(includes.apply(new Include(
                        (String) include.get("file"), relative, tree.places().of(map, "include"))));
            } else {
                changeSets.add(reading.apply(map.get("changeSet"), tree.places()));
            }
        }
        return changeSets;
    }

    private static boolean contains(byte[] bytes, char wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }

    private ChangeLogTree tree() {
        if (path.endsWith(ADSUTIL)) {
            return AdsutilScript.read(place, bytes, id());
        }
        return path.endsWith(".xml") ? XmlMigration.read(place, bytes) : YamlMigration.read(place, bytes);
    }

    /** The version or name of a file named as a migration, the name without its ending of any other. */
    private String id() {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return MigrationName.parse(file)
                .map(known ->
                        known.version() == null ? known.name() : known.version().toString())
                .orElseGet(() -> file.substring(0, file.length() - ADSUTIL.length()));
    }

    private ChangeSet changeSet(Object written, boolean some, Places places) {
        Set<String> undefined = new LinkedHashSet<>();
        MigrationChangeSet changeSet = load(some ? placeholders.fill(written, undefined) : written);
        new ChangePlaces(places).note((Map<?, ?>) written, changeSet);
        if (some) {
            changeSet.asWritten(load(written));
            Set<String> inRollback = new LinkedHashSet<>();
            placeholders.fill(((Map<?, ?>) written).get("rollback"), inRollback);
            changeSet.undefined(
                    problems(undefined, changeSet.place(null)), problems(inRollback, places.of(written, "rollback")));
        }
        return changeSet;
    }

    private List<Problem> problems(Set<String> undefined, Location from) {
        String text = undefined.isEmpty() ? "" : AdsutilScript.text(place, bytes);
        return undefined.stream()
                .map(name -> Placeholders.undefined(name, text, from))
                .toList();
    }

    private MigrationChangeSet load(Object content) {
        MigrationChangeLog log = new MigrationChangeLog(name, parameters);
        try {
            ParsedNode node = new ParsedNode(null, "changeSet");
            node.setValue(content);
            return log.createChangeSet(node, new NoResources(name));
        } catch (ParsedNodeException | RuntimeException e) {
            throw ParseProblems.of(place, e);
        }
    }
}
