package org.mbup.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;
import org.mbup.schema.DefaultValue;
import org.mbup.schema.PropertyDefaults;
import org.mbup.schema.PropertyDefinition;

/**
 * One side of a comparison.
 *
 * @param metabase the metabase
 * @param version the version whose rules it is read by
 */
public record Side(Metabase metabase, IisVersion version) {

    /**
     * A metabase by the rules of a version: those of 4.0 below 5.0, else those of 5.0.
     *
     * @param as the version; without one the metabase's own, which is 4.0 where it does not say
     */
    public static Side of(Metabase metabase, Optional<IisVersion> as) {
        IisVersion own = as.or(metabase::iisVersion).orElse(IisVersion.V4_0);
        return new Side(metabase, own.compareTo(IisVersion.V5_0) < 0 ? IisVersion.V4_0 : IisVersion.V5_0);
    }

    /**
     * What a clean installation of IIS 5.0 writes, as far as it decides what a client is shown. A site that a clean
     * installation does not have is there as if it had just been created, with nothing of its own. AccessFlags are not
     * part of it: they belong to a directory, not to the installation.
     */
    public static Side cleanIis5() {
        return Clean.SIDE;
    }

    private static final class Clean {

        static final Side SIDE = new Side(build(), IisVersion.V5_0);

        private static Metabase build() {
            Map<KeyPath, List<Property>> keys = new TreeMap<>();
            for (long id : Ids.authentication()) {
                add(keys, id);
            }
            add(keys, Ids.DEFAULT_DOC);
            add(keys, Ids.DIR_BROWSE_FLAGS);
            add(keys, Ids.SCRIPT_MAPS);
            return MetabaseTree.of(keys.entrySet().stream()
                    .map(entry -> Key.of(entry.getKey(), entry.getValue()))
                    .toList());
        }

        private static void add(Map<KeyPath, List<Property>> keys, long id) {
            PropertyDefinition definition = Catalogue.standard().byId(id).orElseThrow();
            for (DefaultValue fact : PropertyDefaults.standard().of(id)) {
                if (fact.version().equals(IisVersion.V5_0)
                        && fact.kind() == DefaultValue.Kind.INSTALLED
                        && fact.level().matches("/LM/W3SVC(/[0-9]+)?")) {
                    keys.computeIfAbsent(KeyPath.absolute(fact.level()), path -> new ArrayList<>())
                            .add(new Property(
                                    id,
                                    definition.name(),
                                    definition.userType(),
                                    Attributes.INHERIT,
                                    // Of ScriptMaps the sources have the entry for .asp alone, which is all that is
                                    // asked.
                                    fact.value().orElseGet(() -> Value.Multi.of(fact.text()))));
                }
            }
        }
    }
}
