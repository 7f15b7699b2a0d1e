package org.mbup.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Value;
import org.mbup.schema.DefaultValue;
import org.mbup.schema.PropertyDefaults;

/** Why a value of an upgraded metabase is not that of a clean installation, by what the sources say of IIS 4.0. */
record Judgement(Departure.Kind kind, String reason, List<String> references) {

    static final Judgement SECRET = new Judgement(Departure.Kind.SITE_SPECIFIC, "a secret of this server", List.of());

    /**
     * Judges a value that differs.
     *
     * @param was what was in force in the old snapshot
     * @param set whether some key sets it after the upgrade
     * @param cleanKnown whether it is known what a clean installation has
     */
    static Judgement of(KeyPath path, long id, Optional<Value> was, boolean set, boolean cleanKnown) {
        Optional<DefaultValue> fact = fact4(path, id);
        List<String> sources = fact.map(DefaultValue::source).stream().toList();
        if (fact.filter(f -> f.value().isEmpty()).isPresent()) {
            return vague(fact.get().text(), sources);
        }
        if (!cleanKnown) {
            return undocumented("no source says what a clean IIS 5.0 has here");
        }
        if (fact.isEmpty()) {
            return undocumented("no source says what IIS 4.0 had here by default");
        }
        Optional<Value> four = fact.get().value();
        if (four.equals(was)) {
            return new Judgement(
                    Departure.Kind.DEFAULT_MOVED,
                    set
                            ? "IIS 4.0 had this by default and it is written down; a clean IIS 5.0 has another"
                            : "nobody set it; what IIS has by default is another now",
                    sources);
        }
        String shown = four.map(Value::display).filter(text -> !text.isEmpty()).orElse("nothing");
        return new Judgement(
                Departure.Kind.SITE_SPECIFIC, "somebody chose it: IIS 4.0 had " + shown + " by default", sources);
    }

    /** Judges a value that a step made, and that is not what a clean installation has. */
    static Judgement made(PlannedChange line, boolean cleanKnown) {
        return cleanKnown
                ? new Judgement(Departure.Kind.KEPT, "the upgrade makes it so, as its source says", line.references())
                : new Judgement(
                        Departure.Kind.UNDOCUMENTED,
                        "the upgrade makes it so; no source says what a clean IIS 5.0 has here",
                        line.references());
    }

    private static Judgement vague(String words, List<String> sources) {
        boolean none = words.equals("Not applicable") || words.equals("Not settable");
        String reason =
                none ? "it has no default; each server sets its own" : "differs from server to server: " + words;
        return new Judgement(Departure.Kind.SITE_SPECIFIC, reason, sources);
    }

    private static Judgement undocumented(String reason) {
        return new Judgement(Departure.Kind.UNDOCUMENTED, reason, List.of());
    }

    private static Optional<DefaultValue> fact4(KeyPath path, long id) {
        PropertyDefaults defaults = PropertyDefaults.standard();
        return defaults.at(path, id, IisVersion.V4_0, DefaultValue.Kind.INSTALLED)
                .or(() -> defaults.at(path, id, IisVersion.V4_0, DefaultValue.Kind.DOCUMENTED));
    }

    /** Whether the sources name that very key as one that Setup of IIS 4.0 makes. */
    static boolean setupOf4Makes(KeyPath path) {
        return Holder.KEYS_OF_4.contains(path);
    }

    private static final class Holder {
        static final Set<KeyPath> KEYS_OF_4 = keys();

        private static Set<KeyPath> keys() {
            PropertyDefaults defaults = PropertyDefaults.standard();
            return defaults.propertyIds().stream()
                    .flatMap(id -> defaults.of(id).stream())
                    .filter(fact -> fact.version().equals(IisVersion.V4_0))
                    .filter(fact -> fact.kind() == DefaultValue.Kind.INSTALLED)
                    .filter(fact -> CleanInstall.namesOneKey(fact.level()))
                    .map(fact -> KeyPath.absolute(fact.level()))
                    .collect(Collectors.toSet());
        }
    }
}
