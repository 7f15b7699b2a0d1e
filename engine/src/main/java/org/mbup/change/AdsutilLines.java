package org.mbup.change;

import java.util.List;
import org.mbup.adsutil.Adsutil;
import org.mbup.adsutil.AdsutilCommand;
import org.mbup.adsutil.AdsutilResult;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseDiff;
import org.mbup.metabase.WorkingCopy;
import org.mbup.schema.Catalogue;

/**
 * Lines of the administration script, run one after the other. Only the net effect counts. What the script calls an
 * error is one here too, except creating a key that is there and deleting what is not: that work is done already.
 */
record AdsutilLines(List<AdsutilCommand> commands) implements SoundOperation {

    AdsutilLines {
        commands = List.copyOf(commands);
    }

    @Override
    public String describe() {
        return "run " + commands.size() + (commands.size() == 1 ? " adsutil line" : " adsutil lines");
    }

    @Override
    public String done() {
        return commands.size() + (commands.size() == 1 ? " adsutil line run" : " adsutil lines run");
    }

    @Override
    public Outcome run(Metabase metabase) {
        WorkingCopy copy = new WorkingCopy(metabase);
        IisVersion version = metabase.iisVersion().orElse(IisVersion.V4_0);
        for (AdsutilCommand command : commands) {
            AdsutilResult result = Adsutil.run(copy, command, version);
            if (!result.ok() && !doneAlready(copy, command)) {
                throw result.problem().orElseThrow().asException();
            }
            copy.apply(result.edits());
        }
        return Outcome.of(MetabaseDiff.diff(metabase, copy));
    }

    private static boolean doneAlready(Metabase metabase, AdsutilCommand command) {
        if (command instanceof AdsutilCommand.Create create) {
            return metabase.key(create.path().key()).isPresent();
        }
        return command instanceof AdsutilCommand.Delete delete
                && Catalogue.standard().flag(delete.path().name()).isEmpty();
    }
}
