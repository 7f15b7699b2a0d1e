package org.mbup.adsutil;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.metabase.Edit;
import org.mbup.metabase.EffectiveProperty;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;
import org.mbup.schema.FlagDefinition;
import org.mbup.schema.PropertyDefinition;

/**
 * SET. A property that is there keeps its user type and attributes; a new one takes the catalogue's. A flag changes one
 * bit of the value in force, and the whole value is then stored at the key; where nothing is in force, of 0 (inferred).
 */
final class SetVerb {

    private SetVerb() {}

    static AdsutilResult run(Metabase metabase, AdsutilCommand.Set set) {
        PropertyPath path = set.path();
        if (!Keys.exists(metabase, path.object().key())) {
            return Failures.pathMissing(metabase, path.object());
        }
        Optional<Subject> subject = Subject.find(metabase, path.object().key(), path.name());
        if (subject.filter(s -> isTyped(metabase, s)).isEmpty()) {
            return Failures.notAllowed(path, "SET");
        }
        Optional<FlagDefinition> flag = subject.get().flag();
        Optional<Property> odd = flag.flatMap(f -> notANumber(metabase, subject.get()));
        if (odd.isPresent()) {
            return Failures.notANumber(path, "SET", odd.get());
        }
        Syntax syntax = flag.isPresent() ? Syntax.BOOLEAN : syntax(metabase, subject.get());
        Conversion conversion = ValueReader.read(syntax, set.values());
        if (conversion.failed()) {
            return Failures.badValue(path, conversion);
        }
        Value value = flag.isPresent()
                ? withFlag(metabase, subject.get(), flag.get(), conversion.value())
                : conversion.value();
        return store(metabase, set, subject.get(), syntax, conversion, value);
    }

    private static AdsutilResult store(
            Metabase metabase,
            AdsutilCommand.Set set,
            Subject subject,
            Syntax syntax,
            Conversion conversion,
            Value value) {
        Optional<Property> before = subject.explicit(metabase);
        Property after = before.map(old -> old.withValue(value)).orElseGet(() -> fresh(metabase, subject, value));
        boolean secret = Catalogue.standard().secret(after);
        String name = set.path().name();
        String echo = syntax.isList()
                ? Layout.setList(name, syntax, set.values(), secret)
                : Layout.single(name, syntax, conversion.shown(), secret);
        return AdsutilResult.done(List.of(echo), edits(metabase, subject.key(), before, after));
    }

    private static List<Edit> edits(Metabase metabase, KeyPath path, Optional<Property> before, Property after) {
        if (before.filter(after::sameData).isPresent()) {
            return List.of();
        }
        List<Edit> edits = new ArrayList<>();
        if (metabase.key(path).isEmpty()) {
            edits.add(new Edit.AddKey(path));
        }
        edits.add(new Edit.PutProperty(path, before, after));
        return edits;
    }

    /** Only the catalogue, or an inherited property of an unpublished id, can say what a new property is like. */
    private static Property fresh(Metabase metabase, Subject subject, Value value) {
        return subject.definition()
                .map(definition -> definition.property(value))
                .orElseGet(() ->
                        subject.effective(metabase).orElseThrow().property().withValue(value));
    }

    private static Syntax syntax(Metabase metabase, Subject subject) {
        return subject.definition()
                .map(Syntax::of)
                .orElseGet(() -> Syntax.of(
                        subject.effective(metabase).orElseThrow().property().value(),
                        Optional.<PropertyDefinition>empty()));
    }

    /** Some published names have no published type; they can be set only where a value shows it. */
    private static boolean isTyped(Metabase metabase, Subject subject) {
        return subject.definition().isPresent() || subject.effective(metabase).isPresent();
    }

    private static Optional<Property> notANumber(Metabase metabase, Subject subject) {
        return subject.effective(metabase)
                .map(EffectiveProperty::property)
                .filter(property -> !(property.value() instanceof Value.Dword));
    }

    private static Value withFlag(Metabase metabase, Subject subject, FlagDefinition flag, Value truth) {
        long bits = subject.effective(metabase)
                .map(EffectiveProperty::property)
                .map(Property::value)
                .map(value -> ((Value.Dword) value).number())
                .orElse(0L);
        boolean on = ((Value.Dword) truth).number() != 0;
        return new Value.Dword(on ? bits | flag.mask() : bits & ~flag.mask());
    }
}
