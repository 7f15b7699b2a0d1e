package org.mbup.wire;

import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;

/**
 * How pages are found and run at a key.
 *
 * @param asp what becomes of a GET for an {@code .asp} file
 * @param defaultDocument what is served for a directory
 * @param contentLocation the form of Content-Location
 */
public record Page(ScriptRequest asp, DefaultDocument defaultDocument, ContentLocation contentLocation) {

    /** What is in force at a path, which need not exist. */
    public static Page at(Metabase metabase, KeyPath path, IisVersion version) {
        InForce values = InForce.at(metabase, path, version, Ids.page());
        return of(values, values.number(Ids.ACCESS_FLAGS), version);
    }

    /** The same with the AccessFlags another metabase has in force there. */
    static Page at(Metabase metabase, KeyPath path, IisVersion version, long access) {
        return of(InForce.at(metabase, path, version, Ids.page()), access, version);
    }

    /** The AccessFlags in force at a path. */
    static long access(Metabase metabase, KeyPath path, IisVersion version) {
        return InForce.at(metabase, path, version, Ids.ACCESS_FLAGS).number(Ids.ACCESS_FLAGS);
    }

    private static Page of(InForce values, long access, IisVersion version) {
        return new Page(
                ScriptRequest.of(".asp", "GET", values.items(Ids.SCRIPT_MAPS), access, version),
                DefaultDocument.of(values.text(Ids.DEFAULT_DOC), values.number(Ids.DIR_BROWSE_FLAGS)),
                new ContentLocation(values.number(Ids.USE_HOST_NAME) != 0));
    }

    /** Whether a client is shown the same, whatever the reasons and their certainty. */
    public boolean sameFor(Page other) {
        return asp.outcome() == other.asp.outcome()
                && defaultDocument.sameFor(other.defaultDocument)
                && contentLocation.equals(other.contentLocation);
    }
}
