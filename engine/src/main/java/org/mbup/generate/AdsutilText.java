package org.mbup.generate;

import java.util.ArrayList;
import java.util.List;
import org.mbup.adsutil.AdsutilScript;
import org.mbup.adsutil.AdsutilWriter;
import org.mbup.compare.Comparison;
import org.mbup.compare.Difference;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.WorkingCopy;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/** A changelog as a formatted adsutil script: a batch file whose remarks tell Liquibase what is a changeset. */
final class AdsutilText {

    private static final int SHOWN = 10;

    private final WorkingCopy state;
    private final List<String> lines = new ArrayList<>();
    private final List<Difference> unsaid = new ArrayList<>();

    private AdsutilText(Metabase before) {
        this.state = new WorkingCopy(before);
    }

    /**
     * Writes the script.
     *
     * @throws org.mbup.problem.ProblemException when something else than a secret or the snapshot's label cannot be said
     */
    static String write(List<String> remarks, Metabase before, List<Draft.Tried> changeSets) {
        AdsutilText text = new AdsutilText(before);
        text.lines.add("REM liquibase formatted adsutil");
        remarks.forEach(remark -> text.lines.add("REM " + remark.replaceAll("\\p{Cntrl}", " ")));
        changeSets.forEach(text::changeSet);
        text.refuseTheUnsaid();
        return String.join("\r\n", text.lines) + "\r\n";
    }

    private void changeSet(Draft.Tried tried) {
        WorkingCopy target = new WorkingCopy(state);
        target.apply(tried.edits());
        List<Edit> edits =
                tried.edits().stream().filter(edit -> !wholeMetabase(edit)).toList();
        AdsutilScript script = new AdsutilScript(state).edits(edits);
        unsaid.addAll(script.leftOf(target));
        if (script.commands() > 0) {
            lines.add("REM");
            lines.add("REM changeset mbup:" + tried.concern().id());
            lines.add("REM comment " + tried.concern().comment().replaceAll("\\p{Cntrl}", " "));
            script.lines().forEach(line -> lines.add(YamlText.literal(line)));
            rollback(edits, script.outcome());
        }
        state.apply(tried.edits());
    }

    /** A snapshot may begin below the first level; on a server those keys are always there. */
    private static boolean wholeMetabase(Edit edit) {
        boolean ofKey = edit instanceof Edit.AddKey || edit instanceof Edit.RemoveKey;
        return ofKey && Comparison.always(edit.path());
    }

    /** Lines that take the changeset back, where the script can say them; else its records do that. */
    private void rollback(List<Edit> edits, Metabase after) {
        List<Edit> inverse = new ArrayList<>();
        edits.forEach(edit -> inverse.add(0, edit.inverse()));
        AdsutilScript script = new AdsutilScript(after).edits(inverse);
        boolean whole = Comparison.of(script.outcome(), state).differences().isEmpty()
                && script.lines().stream().noneMatch(line -> line.startsWith("REM "));
        if (whole) {
            script.lines().forEach(line -> lines.add("REM rollback " + YamlText.literal(line)));
        } else {
            lines.add("REM No line of the script takes this back; mbup does, from what it records.");
        }
    }

    private void refuseTheUnsaid() {
        if (unsaid.isEmpty()) {
            return;
        }
        StringBuilder found = new StringBuilder();
        unsaid.stream()
                .limit(SHOWN)
                .forEach(difference -> found.append("\n    ")
                        .append(difference.path())
                        .append(difference.property().map(p -> " " + p.name()).orElse(""))
                        .append(" (")
                        .append(why(difference))
                        .append(')'));
        if (unsaid.size() > SHOWN) {
            found.append("\n    and ").append(unsaid.size() - SHOWN).append(" more");
        }
        throw Problem.input("the script cannot say every difference; nothing was written")
                .at(Location.NOWHERE)
                .found(found.toString())
                .hint("write the changelog as YAML, with --to yaml")
                .asException();
    }

    private static String why(Difference difference) {
        return difference
                .property()
                .map(property -> new Edit.PutProperty(difference.path(), difference.before(), property))
                .map(AdsutilWriter::write)
                .map(lines -> lines.get(0))
                .filter(line -> line.startsWith("REM "))
                .map(line -> line.substring(line.lastIndexOf(": ") + 2))
                .orElse(difference.kind().label());
    }
}
