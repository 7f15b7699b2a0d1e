package org.mbup.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mbup.adsutil.AdsutilScript;
import org.mbup.compare.Difference;
import org.mbup.format.ReadOptions;
import org.mbup.format.SnapshotDocument;
import org.mbup.liquibase.Replay;
import org.mbup.liquibase.ReplayRequest;
import org.mbup.liquibase.ReplayResult;
import org.mbup.liquibase.Step;
import org.mbup.liquibase.StepResult;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Metabase;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/**
 * The batch file an administrator runs on the real server to do what the upgrade does, or to take that back.
 *
 * @param text the file, its lines ended by CR and LF
 * @param commands how many calls of the script it makes
 * @param byHand what it leaves to do by hand
 * @param pending whether the upgrade has anything to run
 */
public record UpgradeScript(String text, int commands, List<Difference> byHand, boolean pending) {

    /** Copies the list. */
    public UpgradeScript {
        byHand = List.copyOf(byHand);
    }

    /**
     * Replays the upgrade on a copy and writes down how to do it, or how to undo it, with adsutil.vbs.
     *
     * @param undo whether the file takes back what the other one does
     * @throws org.mbup.problem.ProblemException when the snapshot or the migrations cannot be used
     */
    public static UpgradeScript of(ReadOptions read, ReplayRequest request, boolean undo) {
        try (StoredSnapshot stored = SnapshotStore.open(read.source(), read)) {
            SnapshotDocument document = stored.document();
            ReplayResult result = Replay.run(document, read.source(), request);
            Metabase before = document.snapshot().metabase();
            AdsutilScript forward = forward(before, result, stored.location());
            AdsutilScript script = undo ? backward(forward.outcome(), before, result, stored.location()) : forward;
            Metabase target = undo ? before : result.after();
            return new UpgradeScript(script.text(), script.commands(), script.leftOf(target), result.changed());
        }
    }

    private static AdsutilScript forward(Metabase before, ReplayResult result, String source) {
        AdsutilScript script = new AdsutilScript(before);
        head(script, "The upgrade that mbup preview shows for " + source + ", as calls of adsutil.vbs.", result);
        for (StepResult step : ran(result)) {
            section(script, "", step.step());
            if (!step.step().comment().isEmpty()) {
                script.remark(step.step().comment());
            }
            script.edits(step.edits());
        }
        return script.remainder(result.after());
    }

    private static AdsutilScript backward(Metabase server, Metabase before, ReplayResult result, String source) {
        AdsutilScript script = new AdsutilScript(server);
        head(script, "Takes back the upgrade that mbup preview shows for " + source + ".", result);
        List<StepResult> steps = new ArrayList<>(ran(result));
        Collections.reverse(steps);
        for (StepResult step : steps) {
            List<Edit> inverse = new ArrayList<>();
            step.edits().forEach(edit -> inverse.add(0, edit.inverse()));
            section(script, "take back ", step.step());
            script.edits(inverse);
        }
        return script.remainder(before);
    }

    private static List<StepResult> ran(ReplayResult result) {
        return result.steps().stream()
                .filter(step ->
                        step.state() == StepResult.State.RAN && !step.edits().isEmpty())
                .toList();
    }

    private static void head(AdsutilScript script, String title, ReplayResult result) {
        script.plain("@echo off")
                .remark(title)
                .remark("Save the metabase first (Internet Services Manager, Backup/Restore Configuration).")
                .remark("Run it as an administrator in the folder of adsutil.vbs, such as C:\\Inetpub\\AdminScripts.");
        boolean wide =
                ran(result).stream().flatMap(step -> step.edits().stream()).anyMatch(edit -> !ascii(edit.toString()));
        if (wide) {
            script.remark("It holds letters outside ASCII: save it in the code page of the console (see chcp) first.");
        }
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static void section(AdsutilScript script, String what, Step step) {
        String references = step.references().isEmpty() ? "" : "  " + String.join(", ", step.references());
        String version = step.version().isEmpty() ? "" : step.version() + "  ";
        script.remark("").remark("---- " + what + version + step.name() + references);
    }
}
