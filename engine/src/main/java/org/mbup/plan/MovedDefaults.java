package org.mbup.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;
import org.mbup.schema.DefaultValue;
import org.mbup.schema.PropertyDefaults;

/** Properties nobody set and whose documented default is another in IIS 5.0: they change without a trace in any file. */
final class MovedDefaults {

    private static final List<KeyPath> SERVICES = List.of(KeyPath.of("W3SVC"), KeyPath.of("MSFTPSVC"));

    private final Metabase old;
    private final Metabase upgraded;
    private final List<Departure> found = new ArrayList<>();

    private MovedDefaults(Metabase old, Metabase upgraded) {
        this.old = old;
        this.upgraded = upgraded;
    }

    /** One departure for each such property of a service, or else of its sites. */
    static List<Departure> of(Metabase old, Metabase upgraded) {
        MovedDefaults defaults = new MovedDefaults(old, upgraded);
        List<KeyPath> services =
                SERVICES.stream().filter(path -> upgraded.key(path).isPresent()).toList();
        for (KeyPath service : services) {
            List<KeyPath> sites = upgraded.children(service).stream()
                    .map(Key::path)
                    .filter(path -> path.name().chars().allMatch(c -> c >= '0' && c <= '9'))
                    .toList();
            for (long id : PropertyDefaults.standard().propertyIds()) {
                defaults.look(id, service, sites);
            }
        }
        return defaults.found;
    }

    private void look(long id, KeyPath service, List<KeyPath> sites) {
        if (fact(service, id, IisVersion.V4_0).isPresent()) {
            moved(id, List.of(service));
        } else if (!sites.isEmpty() && fact(sites.get(0), id, IisVersion.V4_0).isPresent()) {
            moved(id, sites);
        }
    }

    private void moved(long id, List<KeyPath> keys) {
        Optional<DefaultValue> four = fact(keys.get(0), id, IisVersion.V4_0);
        Optional<DefaultValue> five = fact(keys.get(0), id, IisVersion.V5_0);
        Optional<Value> was = four.flatMap(DefaultValue::value);
        Optional<Value> is = five.flatMap(DefaultValue::value);
        if (was.isEmpty() || is.isEmpty() || ThreeWayBuilder.alike(was, is)) {
            return;
        }
        List<KeyPath> unset = keys.stream()
                .filter(path -> old.effective(path, id).isEmpty()
                        && upgraded.effective(path, id).isEmpty())
                .toList();
        if (!unset.isEmpty()) {
            found.add(new Departure(
                    Departure.Kind.DEFAULT_MOVED,
                    Catalogue.standard().name(id).orElseThrow(),
                    id,
                    was,
                    is,
                    is,
                    false,
                    unset,
                    "nobody set it, so the default of IIS 5.0 now holds",
                    List.of(five.get().source()),
                    Optional.empty(),
                    Optional.empty()));
        }
    }

    private static Optional<DefaultValue> fact(KeyPath path, long id, IisVersion version) {
        return PropertyDefaults.standard().at(path, id, version, DefaultValue.Kind.DOCUMENTED);
    }
}
