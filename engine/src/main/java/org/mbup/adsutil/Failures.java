package org.mbup.adsutil;

import java.util.List;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.schema.Catalogue;

/** What the script prints when it fails. The texts of GET are documented; those of other verbs follow them. */
final class Failures {

    private Failures() {}

    static AdsutilResult pathMissing(Metabase metabase, AdsutilPath path) {
        List<String> lines = List.of(
                "The path requested could not be found.",
                Hresult.line(Hresult.PATH_NOT_FOUND),
                "Error Trying To GET the Object (GetObject Failed): " + path.typed());
        Problem problem = Problem.input("the snapshot has no key " + path.key())
                .at(Location.key(null, path.key().toString()))
                .hint("the nearest key there is " + nearest(metabase, path.key()));
        return AdsutilResult.failed(Hresult.PATH_NOT_FOUND, lines, problem);
    }

    private static KeyPath nearest(Metabase metabase, KeyPath missing) {
        KeyPath path = missing;
        while (!path.isRoot() && !Keys.exists(metabase, path)) {
            path = path.parent();
        }
        return path;
    }

    static AdsutilResult notSet(PropertyPath path) {
        List<String> lines = List.of("The parameter \"" + path.name() + "\" is not set at this node.");
        Problem problem = Problem.input(path.name() + " is not set")
                .at(Location.key(null, path.object().key().toString()));
        return AdsutilResult.failed(Hresult.PROPERTY_NOT_SUPPORTED, lines, problem);
    }

    /** The answer for a name that is no property of this key, or not of this version. */
    static AdsutilResult notAllowed(PropertyPath path, String verb) {
        List<String> similar = Catalogue.standard().similar(path.name());
        Problem problem = Problem.input("there is no property or flag " + path.name())
                .at(Location.key(null, path.object().key().toString()))
                .found(path.name())
                .hint(similar.isEmpty() ? null : "did you mean " + String.join(", ", similar) + "?");
        return notAllowed(path, verb, problem);
    }

    static AdsutilResult notAllowed(PropertyPath path, String verb, Problem problem) {
        String method = verb.equals("GET") ? "Get" : "Set";
        List<String> lines = List.of(
                Hresult.line(Hresult.PROPERTY_NOT_SUPPORTED),
                "Error Trying To " + verb + " the property: (" + method + " Method Failed) " + path.name(),
                "(This property is probably not allowed at this node)");
        return AdsutilResult.failed(Hresult.PROPERTY_NOT_SUPPORTED, lines, problem);
    }

    /** A flag was named, and the value it is a part of is no number. */
    static AdsutilResult notANumber(PropertyPath path, String verb, Property owner) {
        Problem problem = Problem.input(owner.name() + " is not a number, so it has no flag " + path.name())
                .at(Location.key(null, path.object().key().toString()))
                .found(owner.type().name())
                .expected("DWORD");
        return notAllowed(path, verb, problem);
    }

    /** A value that does not fit the property. The lines are inferred. */
    static AdsutilResult badValue(PropertyPath path, Conversion conversion) {
        List<String> lines = List.of(
                Hresult.line(conversion.code()),
                "Error Trying To SET the property: (Set Method Failed) " + path.name());
        return AdsutilResult.failed(
                conversion.code(),
                lines,
                conversion.problem().at(Location.key(null, path.object().key() + "/" + path.name())));
    }

    static AdsutilResult keyExists(AdsutilPath path) {
        List<String> lines =
                List.of(Hresult.line(Hresult.ALREADY_EXISTS), "Error Trying To CREATE the Object: " + path.typed());
        Problem problem = Problem.input("the key is there already")
                .at(Location.key(null, path.key().toString()));
        return AdsutilResult.failed(Hresult.ALREADY_EXISTS, lines, problem);
    }
}
