package org.mbup.generate;

import java.util.ArrayList;
import java.util.List;
import org.mbup.metabase.Metabase;

/**
 * A changelog that makes one metabase into another, in changesets of one concern each.
 *
 * @param text the file
 * @param changeSets how many changesets it has; none where the metabases are equivalent
 * @param leftOut what has to be done by hand, one sentence each
 */
public record GeneratedChangelog(String text, int changeSets, List<String> leftOut) {

    /** How a changelog is written. */
    public enum Form {
        /** Liquibase's YAML with mbup's changes, each changeset with a rollback block where one can be written. */
        YAML,
        /** Lines of the administration script, each changeset with the lines that take it back where there are such. */
        ADSUTIL
    }

    /** Copies the list. */
    public GeneratedChangelog {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Writes the changelog. Secrets are left out and listed; nothing else ever is.
     *
     * @param title one line for the head of the file
     * @throws org.mbup.problem.ProblemException when a difference cannot be written in that form
     */
    public static GeneratedChangelog between(Metabase before, Metabase after, String title, Form form) {
        Draft draft = Draft.of(before, after);
        List<String> leftOut = new ArrayList<>();
        draft.secrets()
                .forEach(secret -> leftOut.add(secret.property().orElseThrow().name() + " at " + secret.path()
                        + " is a secret: set it by hand"));
        List<Draft.Tried> written = draft.changeSets();
        if (form == Form.ADSUTIL && versionLast(written)) {
            leftOut.add("the version label of the snapshot, which a server does not have: "
                    + after.iisVersion().orElseThrow());
            written = written.subList(0, written.size() - 1);
        }
        List<String> remarks = new ArrayList<>();
        remarks.add(title);
        remarks.add("Each changeset can be taken back: mbup records what it replaces.");
        leftOut.forEach(what -> remarks.add("Not in here: " + what));
        String text =
                form == Form.YAML ? YamlText.write(remarks, written) : AdsutilText.write(remarks, before, written);
        return new GeneratedChangelog(text, written.size(), leftOut);
    }

    private static boolean versionLast(List<Draft.Tried> changeSets) {
        return !changeSets.isEmpty()
                && changeSets
                        .get(changeSets.size() - 1)
                        .concern()
                        .instructions()
                        .get(0)
                        .name()
                        .equals("setVersionLabel");
    }
}
