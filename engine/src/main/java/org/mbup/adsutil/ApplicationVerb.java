package org.mbup.adsutil;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.schema.Catalogue;

/**
 * APPCREATEINPROC, APPDELETE and APPUNLOAD, whose output Q247139 prints. Of what they do to the metabase only two things
 * are documented: AppRoot names the root of the application, and AppIsolated is 0 in process (DOC5 apro31o4, DOC4
 * arproprf_3r50). The ids of the COM package are the server's to make. AppFriendlyName outlives APPDELETE, since Q247139
 * deletes it by hand.
 */
final class ApplicationVerb {

    private static final String ROOT = "AppRoot";
    private static final String ISOLATED = "AppIsolated";
    private static final List<String> DEFINITION =
            List.of(ROOT, ISOLATED, "AppWamClsid", "AppPackageID", "AppPackageName");

    private ApplicationVerb() {}

    static AdsutilResult run(Metabase metabase, AdsutilCommand.Application command) {
        KeyPath key = command.path().key();
        if (!Keys.exists(metabase, key)) {
            return Failures.pathMissing(metabase, command.path());
        }
        return switch (command.action()) {
            case CREATE_IN_PROCESS ->
                AdsutilResult.done(List.of("Application Created."), create(metabase, key))
                        .note(
                                "AppRoot and AppIsolated are set (inferred); the server also makes a package and its ids");
            case DELETE -> delete(metabase, key);
            case UNLOAD ->
                root(metabase, key).isEmpty()
                        ? notAnApplication(key)
                        : AdsutilResult.printed(List.of("Application Unloaded"))
                                .note("nothing runs in a snapshot, so nothing was stopped and nothing changed");
        };
    }

    private static AdsutilResult delete(Metabase metabase, KeyPath key) {
        if (root(metabase, key).isEmpty()) {
            return notAnApplication(key);
        }
        List<Edit> edits = definition(metabase, key)
                .map(property -> (Edit) new Edit.RemoveProperty(key, property))
                .toList();
        return AdsutilResult.done(List.of("Application Deleted."), edits)
                .note("the properties of the application at this key are deleted (inferred)");
    }

    private static List<Edit> create(Metabase metabase, KeyPath key) {
        List<Edit> edits = new ArrayList<>();
        if (metabase.key(key).isEmpty()) {
            edits.add(new Edit.AddKey(key));
        }
        KeyPath spelt = metabase.key(key).map(Key::path).orElse(key);
        put(metabase, key, ROOT, new Value.Text(spelt.toString())).ifPresent(edits::add);
        put(metabase, key, ISOLATED, new Value.Dword(0)).ifPresent(edits::add);
        return edits;
    }

    private static Optional<Edit> put(Metabase metabase, KeyPath key, String name, Value value) {
        Optional<Property> before = metabase.explicit(key, id(name));
        Property after = before.map(property -> property.withValue(value))
                .orElseGet(() -> Catalogue.standard().byName(name).orElseThrow().property(value));
        return before.filter(after::sameData).isPresent()
                ? Optional.empty()
                : Optional.of(new Edit.PutProperty(key, before, after));
    }

    private static Optional<Property> root(Metabase metabase, KeyPath key) {
        return metabase.explicit(key, id(ROOT));
    }

    private static Stream<Property> definition(Metabase metabase, KeyPath key) {
        return DEFINITION.stream().flatMap(name -> metabase.explicit(key, id(name)).stream());
    }

    private static long id(String name) {
        return Catalogue.standard().id(name).orElseThrow();
    }

    /** What the script prints then no source says, so it prints nothing. */
    private static AdsutilResult notAnApplication(KeyPath key) {
        Problem problem = Problem.input("the key is not the root of an application")
                .at(Location.key(null, key.toString()))
                .hint("AppRoot is not set there");
        return AdsutilResult.failed(Hresult.PATH_NOT_FOUND, List.of(), problem);
    }
}
