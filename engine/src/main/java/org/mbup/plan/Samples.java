package org.mbup.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.mbup.adsutil.Adsutil;
import org.mbup.adsutil.AdsutilParser;
import org.mbup.format.Formats;
import org.mbup.format.Rendering;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotFormat;
import org.mbup.metabase.IisVersion;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.schema.Spelling;
import org.mbup.store.CommitOptions;
import org.mbup.store.Committed;
import org.mbup.store.SnapshotStore;

/** Snapshots of known servers, to rehearse on: whatever {@link SampleSource}s are on the class path. */
public final class Samples {

    private Samples() {}

    /**
     * A sample that was written.
     *
     * @param sample which
     * @param format the format's name
     * @param written where to
     */
    public record Written(Sample sample, String format, Committed written) {}

    /** Every sample, in the order of its source. */
    public static List<Sample> all() {
        return ServiceLoader.load(SampleSource.class, Samples.class.getClassLoader()).stream()
                .flatMap(source -> source.get().samples().stream())
                .toList();
    }

    /**
     * The sample of that name, in any letter case.
     *
     * @throws org.mbup.problem.ProblemException when there is none
     */
    public static Sample named(String name) {
        List<Sample> all = all();
        return all.stream()
                .filter(sample -> sample.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, all.stream().map(Sample::name).toList()));
    }

    private static RuntimeException unknown(String name, List<String> names) {
        List<String> near = Spelling.closest(name, names);
        return Problem.usage("there is no sample of that name")
                .found(name)
                .expected(names.isEmpty() ? "none: the fixtures are not on the class path" : String.join(", ", names))
                .hint(near.isEmpty() ? "mbup sample lists them" : "did you mean " + String.join(" or ", near) + "?")
                .asException();
    }

    /**
     * Writes a sample. What is there already stays, unless {@code options} allows to replace it.
     *
     * @param sample which
     * @param size how large, where it comes in any size
     * @param output where to
     * @param format name of the format; when empty, the file name of {@code output} tells
     * @throws org.mbup.problem.ProblemException when the format is unknown or the place cannot be written
     */
    public static Written write(
            Sample sample, SampleSize size, String output, Optional<String> format, CommitOptions options) {
        SnapshotFormat target = format.map(Formats::named)
                .or(() -> Formats.byExtension(output))
                .orElseThrow(() -> Problem.usage("the file name does not say which format to write")
                        .at(Location.of(output))
                        .hint("name it with --to json, --to xml or --to text")
                        .asException());
        Rendering rendering = sample.as(target).orElseGet(() -> fresh(sample.snapshot(size), target));
        return new Written(sample, target.name(), SnapshotStore.create(output, rendering, options));
    }

    /** Text exports come from the administration script, which masks passwords; the format itself is only read. */
    private static Rendering fresh(Snapshot snapshot, SnapshotFormat target) {
        return target.name().equals("text") ? listing(snapshot) : target.write(snapshot);
    }

    private static Rendering listing(Snapshot snapshot) {
        IisVersion version = snapshot.metabase().iisVersion().orElse(IisVersion.V4_0);
        List<String> lines = Adsutil.run(snapshot.metabase(), AdsutilParser.parse(List.of("enum_all", "/")), version)
                .lines();
        return out -> {
            for (String line : lines) {
                out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
