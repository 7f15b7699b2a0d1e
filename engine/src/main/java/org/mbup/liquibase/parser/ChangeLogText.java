package org.mbup.liquibase.parser;

import java.util.List;
import java.util.Map;
import java.util.Set;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.ChangeLogParseException;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParser;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.ParsedNodeException;
import liquibase.parser.core.xml.XMLChangeLogSAXParser;
import liquibase.resource.ResourceAccessor;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/**
 * The text of one changelog, in whichever format its name says, as Liquibase's changesets. Where it holds placeholders,
 * the checksum is that of the text without them filled in, so that it says whether the file changed and nothing else.
 */
final class ChangeLogText {

    private static final String ROOT = ChangeLogParser.DATABASE_CHANGE_LOG;

    private final String name;
    private final String place;
    private final byte[] bytes;
    private final ChangeLogParameters parameters;

    /**
     * A text.
     *
     * @param name what the changesets say they come from
     * @param place the file as messages name it
     */
    ChangeLogText(String name, String place, byte[] bytes, ChangeLogParameters parameters) {
        this.name = name;
        this.place = place;
        this.bytes = bytes;
        this.parameters = parameters;
    }

    DatabaseChangeLog read() throws LiquibaseException, ParsedNodeException {
        Placeholders placeholders = new Placeholders(parameters);
        boolean some = contains(bytes, '$') && placeholders.in(AdsutilScript.text(place, bytes), place);
        DatabaseChangeLog log = log(some ? placeholders : null);
        if (some) {
            List<ChangeSet> written = log(null).getChangeSets();
            for (int i = 0; i < written.size(); i++) {
                ((MigrationChangeSet) log.getChangeSets().get(i)).asWritten(written.get(i));
            }
        }
        return log;
    }

    private static boolean contains(byte[] bytes, char wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }

    private DatabaseChangeLog log(Placeholders placeholders) throws LiquibaseException, ParsedNodeException {
        MigrationResources resources = new MigrationResources(name, bytes);
        DatabaseChangeLog log = new MigrationChangeLog(name, parameters);
        if (name.endsWith(".xml")) {
            ChangeLogParameters known = placeholders == null ? new ChangeLogParameters() : parameters;
            log.load(new Xml().parseToNode(name, known, resources), resources);
        } else {
            Object tree = name.endsWith(".adsutil")
                    ? AdsutilScript.read(place, bytes, id(name))
                    : YamlMigration.read(place, bytes);
            ParsedNode node = new ParsedNode(null, ROOT);
            node.setValue(entries(placeholders == null ? tree : placeholders.fill(tree)));
            log.load(node, resources);
        }
        return log;
    }

    /** The version or name of a file named as a migration, the name without its ending of any other. */
    private static String id(String location) {
        String file = location.substring(location.lastIndexOf('/') + 1);
        return MigrationName.parse(file)
                .map(name ->
                        name.version() == null ? name.name() : name.version().toString())
                .orElseGet(() -> file.substring(0, file.length() - ".adsutil".length()));
    }

    private List<?> entries(Object root) {
        if (!(root instanceof Map<?, ?> map) || !(map.get(ROOT) instanceof List<?> entries)) {
            throw refuse("this is no changelog", "no list " + ROOT, ROOT + ": and below it - changeSet:");
        }
        for (Object entry : entries) {
            if (!(entry instanceof Map<?, ?> changeSet) || !changeSet.keySet().equals(Set.of("changeSet"))) {
                throw refuse("a migration holds changesets only", String.valueOf(entry), "- changeSet:");
            }
        }
        return entries;
    }

    private RuntimeException refuse(String what, String found, String expected) {
        return Problem.input(what)
                .at(Location.of(place))
                .found(found)
                .expected(expected)
                .asException();
    }

    /** Liquibase's reader of XML, which validates and knows where our schema is. */
    private static final class Xml extends XMLChangeLogSAXParser {

        @Override
        protected ParsedNode parseToNode(String file, ChangeLogParameters known, ResourceAccessor resources)
                throws ChangeLogParseException {
            ParsedNode log = super.parseToNode(file, known, resources);
            for (ParsedNode changeSet : log.getChildren(null, "changeSet")) {
                withoutDefault(changeSet);
            }
            return log;
        }

        /** The schema adds this attribute, which means nothing to a metabase, to every changeset. */
        private static void withoutDefault(ParsedNode changeSet) throws ChangeLogParseException {
            try {
                changeSet.removeChild(null, "runInTransaction");
            } catch (ParsedNodeException e) {
                throw new ChangeLogParseException(e);
            }
        }
    }
}
