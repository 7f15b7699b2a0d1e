package org.mbup.adsutil;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.EffectiveProperty;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.schema.Catalogue;
import org.mbup.schema.FlagDefinition;

/**
 * GET. It prints the value in force: ADSI answers a question for a property with the inherited value where the key sets
 * none, unlike mdutil. That the script's GET does so is inferred. Defaults of the schema are not printed.
 */
final class GetVerb {

    private GetVerb() {}

    static AdsutilResult run(Metabase metabase, PropertyPath path, IisVersion version) {
        if (!Keys.exists(metabase, path.object().key())) {
            return Failures.pathMissing(metabase, path.object());
        }
        Optional<Subject> subject = Subject.find(metabase, path.object().key(), path.name());
        if (subject.isEmpty()) {
            return Failures.notAllowed(path, "GET");
        }
        Optional<EffectiveProperty> found = subject.get().effective(metabase);
        if (found.isEmpty()) {
            return absent(path, subject.get(), version);
        }
        AdsutilResult result = print(path, subject.get(), found.get().property());
        boolean own = found.get().from().equals(path.object().key());
        return own || !result.ok()
                ? result
                : result.note("inherited from " + found.get().from());
    }

    private static AdsutilResult absent(PropertyPath path, Subject subject, IisVersion version) {
        Optional<IisVersion> since = subject.definition().flatMap(definition -> definition.introducedIn());
        if (since.isPresent() && since.get().compareTo(version) > 0) {
            Problem problem = Problem.input("IIS " + version + " has no property " + path.name())
                    .at(Location.key(null, path.object().key().toString()))
                    .hint("it came with IIS " + since.get());
            return Failures.notAllowed(path, "GET", problem);
        }
        return Failures.notSet(path);
    }

    private static AdsutilResult print(PropertyPath path, Subject subject, Property property) {
        if (subject.flag().isPresent()) {
            return printFlag(path, subject.flag().get(), property);
        }
        Syntax syntax = Syntax.of(property.value(), subject.definition());
        boolean secret = Catalogue.standard().secret(property);
        return AdsutilResult.printed(Layout.get(path.name(), syntax, property.value(), secret));
    }

    private static AdsutilResult printFlag(PropertyPath path, FlagDefinition flag, Property property) {
        if (property.value() instanceof Value.Dword bits) {
            String shown = Layout.truth((bits.number() & flag.mask()) != 0);
            return AdsutilResult.printed(List.of(Layout.single(path.name(), Syntax.BOOLEAN, shown, false)));
        }
        return Failures.notANumber(path, "GET", property);
    }
}
