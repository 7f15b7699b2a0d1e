package org.mbup.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;
import org.mbup.history.AppliedStep;
import org.mbup.history.History;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;

/** Generated histories: any steps with any edits; they need not fit any metabase. */
public final class Histories {

    private Histories() {}

    /** Histories of up to three steps. */
    public static net.jqwik.api.Arbitrary<History> histories() {
        return steps().list().ofMaxSize(3).map(History::new);
    }

    private static net.jqwik.api.Arbitrary<AppliedStep> steps() {
        net.jqwik.api.Arbitrary<Instant> times = Combinators.combine(
                        Arbitraries.longs().between(-62_135_596_800L, 253_402_300_799L),
                        Arbitraries.of(0, 1, 1_000, 120_000_000, 999_999_999))
                .as(Instant::ofEpochSecond);
        return Combinators.combine(
                        texts().list().ofSize(9),
                        texts().injectNull(0.3),
                        texts().injectNull(0.3),
                        times,
                        edits().list().ofMaxSize(4).injectNull(0.2))
                .as((t, checksum, tag, time, edits) -> new AppliedStep(
                        t.get(0), t.get(1), t.get(2), checksum, t.get(3), t.get(4), time, t.get(5), t.get(6), tag,
                        t.get(7), t.get(8), edits));
    }

    private static net.jqwik.api.Arbitrary<Edit> edits() {
        net.jqwik.api.Arbitrary<Optional<IisVersion>> versions = Arbitraries.of(
                        IisVersion.V4_0, IisVersion.V5_0, IisVersion.V5_1)
                .optional(0.7);
        return Arbitraries.oneOf(
                puts(),
                Combinators.combine(Arbitrary.paths(), Arbitrary.properties()).as(Edit.RemoveProperty::new),
                keyEdits(Edit.AddKey::new),
                keyEdits(Edit.RemoveKey::new),
                Combinators.combine(versions, versions).as(Edit.SetVersion::new));
    }

    private static net.jqwik.api.Arbitrary<Edit> keyEdits(BiFunction<KeyPath, Boolean, Edit> edit) {
        return Combinators.combine(Arbitrary.paths(), Arbitraries.of(true, false))
                .as(edit::apply);
    }

    private static net.jqwik.api.Arbitrary<Edit> puts() {
        return Combinators.combine(
                        Arbitrary.paths(), Arbitrary.properties(), Arbitrary.values(), Arbitraries.of(true, false))
                .as((path, after, old, absent) -> new Edit.PutProperty(
                        path, absent ? Optional.<Property>empty() : Optional.of(after.withValue(old)), after));
    }

    private static net.jqwik.api.Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "V5_0_010__preserve.yaml", "9:abc", "5.0.010", "EXECUTED", "a \"quoted\"\nline"),
                Arbitraries.strings().ascii().ofMaxLength(10),
                Arbitraries.of(List.of("漢字", "😀", "\u0000\u001f\u007f\u2028")));
    }
}
