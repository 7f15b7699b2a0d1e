package org.mbup.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mbup.format.ReadOptions;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Property;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.schema.Catalogue;
import org.mbup.schema.DefaultValue;
import org.mbup.schema.PropertyDefaults;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/**
 * What a clean installation of IIS 5.0 has: a snapshot of one, or what the sources say of it.
 *
 * @param source where it is from, for a person
 * @param metabase its keys and values
 * @param documented whether it is what the sources say, which is less than a server has
 */
public record CleanInstall(String source, Metabase metabase, boolean documented) {

    private static final Pattern WILD = Pattern.compile("/n(/|\\[|$)|[<\\[*]|/vdir");

    /** What the sources say Setup of IIS 5.0 writes, as far as they name exact values. */
    public static CleanInstall ofSources() {
        return Holder.DOCUMENTED;
    }

    /**
     * A snapshot of a clean installation.
     *
     * @throws org.mbup.problem.ProblemException when it cannot be read, or says that it is of another version
     */
    public static CleanInstall read(ReadOptions read) {
        try (StoredSnapshot stored = SnapshotStore.open(read.source(), read)) {
            Metabase metabase = stored.document().snapshot().metabase();
            Optional<IisVersion> version = metabase.iisVersion();
            if (version.filter(IisVersion.V5_0::equals).isEmpty()) {
                throw Problem.input("that is no clean installation of IIS 5.0 to compare with")
                        .at(Location.of(stored.location()))
                        .found(version.map(v -> "a snapshot of IIS " + v)
                                .orElse("a snapshot that does not say its version"))
                        .expected("a snapshot of IIS 5.0")
                        .hint("leave --clean out to compare with what the sources say")
                        .asException();
            }
            return new CleanInstall(stored.location(), metabase, false);
        }
    }

    /** Whether something is known of that property at that key, but no exact value. */
    boolean vague(KeyPath path, long id) {
        return documented
                && PropertyDefaults.standard()
                        .at(path, id, IisVersion.V5_0, DefaultValue.Kind.INSTALLED)
                        .filter(fact -> fact.value().isEmpty())
                        .isPresent();
    }

    /** Whether a level as the references name it is one key, rather than a set of keys. */
    static boolean namesOneKey(String level) {
        return !WILD.matcher(level).find();
    }

    private static Metabase facts() {
        TreeMap<KeyPath, List<Property>> keys = new TreeMap<>();
        PropertyDefaults defaults = PropertyDefaults.standard();
        for (long id : defaults.propertyIds()) {
            for (DefaultValue fact : defaults.of(id)) {
                if (fact.version().equals(IisVersion.V5_0)
                        && fact.kind() == DefaultValue.Kind.INSTALLED
                        && namesOneKey(fact.level())) {
                    List<Property> at = keys.computeIfAbsent(KeyPath.absolute(fact.level()), path -> new ArrayList<>());
                    fact.value()
                            .ifPresent(value -> at.add(
                                    Catalogue.standard().byId(id).orElseThrow().property(value)));
                }
            }
        }
        return MetabaseTree.of(keys.entrySet().stream()
                .map(entry -> Key.of(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static final class Holder {
        static final CleanInstall DOCUMENTED = new CleanInstall("what is documented of a clean IIS 5.0", facts(), true);
    }
}
