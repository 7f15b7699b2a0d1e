package org.mbup.adsutil;

import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;

/**
 * The administration script on a metabase. It changes nothing itself: the result holds the edits.
 *
 * <p>Secrets are printed as {@code **********} whatever the version, as Windows 2000 does; Windows NT 4.0 printed them
 * (Q297989), mbup never does.
 */
public final class Adsutil {

    private Adsutil() {}

    /**
     * Runs one command.
     *
     * @param version the IIS whose script is asked; a property that a later version brought is answered as not allowed
     *     when it is asked for and not set
     * @return what the script prints and what changes; failures are results too, never exceptions
     */
    public static AdsutilResult run(Metabase metabase, AdsutilCommand command, IisVersion version) {
        if (command instanceof AdsutilCommand.Get get) {
            return GetVerb.run(metabase, get.path(), version);
        }
        if (command instanceof AdsutilCommand.Set set) {
            return SetVerb.run(metabase, set);
        }
        if (command instanceof AdsutilCommand.Enum enumerate) {
            return EnumVerb.run(metabase, enumerate);
        }
        if (command instanceof AdsutilCommand.Create create) {
            return CreateVerb.run(metabase, create);
        }
        if (command instanceof AdsutilCommand.Delete delete) {
            return DeleteVerb.run(metabase, delete.path());
        }
        if (command instanceof AdsutilCommand.Application application) {
            return ApplicationVerb.run(metabase, application);
        }
        return Refusals.run((AdsutilCommand.Refused) command);
    }
}
