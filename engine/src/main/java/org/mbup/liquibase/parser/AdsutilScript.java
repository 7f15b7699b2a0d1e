package org.mbup.liquibase.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mbup.adsutil.AdsutilCommand;
import org.mbup.adsutil.AdsutilParser;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;
import org.mbup.problem.Utf8;
import org.mbup.schema.Spelling;

/**
 * A migration written as lines of the administration script, as an article prints them. Remarks may say what Liquibase
 * needs to know, in the form of its formatted SQL:
 *
 * <pre>
 * REM liquibase formatted adsutil
 * REM changeset exair:6.0.010 references:Q248350
 * REM comment One sentence.
 * REM preconditions onFail:CONTINUE
 * REM precondition propertyEquals path:/LM/W3SVC property:AspBufferingOn value:FALSE
 * cscript adsutil.vbs set w3svc/AspBufferingOn TRUE
 * REM rollback cscript adsutil.vbs set w3svc/AspBufferingOn FALSE
 * </pre>
 *
 * <p>A file without the first of these lines is one changeset; its id is the version in the file's name. Every line is
 * read before any runs, so what the script would refuse is told with file and line.
 */
final class AdsutilScript {

    private static final Pattern TITLE = Pattern.compile("(?i)rem\\s+liquibase\\s+formatted\\s+adsutil");
    private static final Pattern REMARK = Pattern.compile("(?i)@?rem\\s+([a-z]+):?(?:\\s+(.*))?");
    private static final List<String> DIRECTIVES =
            List.of("changeset", "comment", "preconditions", "precondition", "tagdatabase", "rollback");

    private final String place;
    private final boolean formatted;
    private final List<ScriptChangeSet> changeSets = new ArrayList<>();

    private AdsutilScript(String place, boolean formatted) {
        this.place = place;
        this.formatted = formatted;
    }

    /**
     * Reads a script into what a YAML changelog of the same content holds.
     *
     * @param id the id of the one changeset of a script without header lines
     * @throws ProblemException at the first line that cannot be used
     */
    static ChangeLogTree read(String place, byte[] bytes, String id) {
        List<String> lines =
                text(place, bytes).lines().map(String::stripTrailing).toList();
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        boolean formatted =
                first < lines.size() && TITLE.matcher(lines.get(first).strip()).matches();
        AdsutilScript script = new AdsutilScript(place, formatted);
        if (!formatted) {
            script.changeSets.add(ScriptChangeSet.plain(id, Location.at(place, 1, 1)));
        }
        for (int i = formatted ? first + 1 : first; i < lines.size(); i++) {
            script.line(lines.get(i).strip(), Location.at(place, i + 1, 1));
        }
        Places places = new Places(place);
        List<Object> entries = new ArrayList<>();
        script.changeSets.forEach(changeSet -> entries.add(changeSet.tree(places)));
        return new ChangeLogTree(Map.of(ChangeLogText.ROOT, entries), places);
    }

    static String text(String place, byte[] bytes) {
        return Utf8.text("the script", place, bytes);
    }

    private void line(String line, Location where) {
        Matcher remark = REMARK.matcher(line);
        if (!remark.matches()) {
            command(line, where).ifPresent(text -> current(where).line(text, where));
            return;
        }
        String word = remark.group(1).toLowerCase(java.util.Locale.ROOT);
        String rest = remark.group(2) == null ? "" : remark.group(2).strip();
        if (formatted) {
            directive(word, rest, where);
        } else if (word.equals("changeset") || word.equals("tagdatabase") || word.startsWith("precondition")) {
            throw Problem.input("header lines count only in a formatted script")
                    .at(where)
                    .found(line)
                    .expected("REM liquibase formatted adsutil as the first line")
                    .asException();
        }
    }

    private void directive(String word, String rest, Location where) {
        switch (word) {
            case "changeset" -> changeSets.add(ScriptChangeSet.of(ScriptAttributes.read(rest, where), where));
            case "comment" -> current(where).comment(rest);
            case "preconditions" -> current(where).preconditions(ScriptAttributes.read(rest, where), where);
            case "precondition" -> current(where).precondition(ScriptAttributes.read(rest, where), where);
            case "tagdatabase" -> current(where).tag(rest, where);
            case "rollback" -> rollback(rest, where);
            default -> requireNoSlip(word, rest, where);
        }
    }

    /** A remark is free text, unless it looks like a misspelt header line. */
    private static void requireNoSlip(String word, String rest, Location where) {
        if (rest.matches("\\S+:\\S+.*") && !Spelling.closest(word, DIRECTIVES).isEmpty()) {
            throw Problem.input("this looks like a misspelt header line")
                    .at(where)
                    .found(word)
                    .expected(String.join(" or ", Spelling.closest(word, DIRECTIVES)))
                    .asException();
        }
    }

    private void rollback(String rest, Location where) {
        if (rest.equalsIgnoreCase("empty") || rest.equalsIgnoreCase("not required")) {
            current(where).emptyRollback();
        } else {
            current(where)
                    .rollback(
                            command(rest, where)
                                    .orElseThrow(() -> Problem.input("a rollback takes a line of the script")
                                            .at(where)
                                            .expected("REM rollback set w3svc/..., or REM rollback empty")
                                            .asException()),
                            where);
        }
    }

    private ScriptChangeSet current(Location where) {
        if (changeSets.isEmpty()) {
            throw Problem.input("there is no changeset yet")
                    .at(where)
                    .expected("REM changeset author:id before it")
                    .asException();
        }
        return changeSets.get(changeSets.size() - 1);
    }

    private Optional<String> command(String line, Location where) {
        Optional<AdsutilCommand> command = AdsutilParser.parse(line, where);
        if (command.isPresent() && !changes(command.get())) {
            throw Problem.input("a migration takes lines that change something")
                    .at(Location.at(place, where.line(), 1))
                    .found(line)
                    .expected("set, create or delete")
                    .asException();
        }
        return command.map(known -> line);
    }

    private static boolean changes(AdsutilCommand command) {
        return command instanceof AdsutilCommand.Set
                || command instanceof AdsutilCommand.Create
                || command instanceof AdsutilCommand.Delete;
    }
}
