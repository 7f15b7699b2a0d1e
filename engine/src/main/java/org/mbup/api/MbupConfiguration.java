package org.mbup.api;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.mbup.format.Limits;
import org.mbup.format.ReadOptions;
import org.mbup.liquibase.ReplayRequest;
import org.mbup.metabase.IisVersion;
import org.mbup.plan.WriteTarget;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.store.CommitOptions;

/**
 * What to upgrade and how. Immutable: every method leaves this configuration as it is and returns another one, so that
 * one can be kept as the beginning of many.
 */
public final class MbupConfiguration {

    static final MbupConfiguration DEFAULT = new MbupConfiguration(
            null, ReadOptions.DEFAULT_ENCODING, ReplayRequest.DEFAULT, Optional.empty(), CommitOptions.DEFAULT);

    private final String snapshot;
    private final Charset encoding;
    private final ReplayRequest request;
    private final Optional<String> output;
    private final CommitOptions commit;

    private MbupConfiguration(
            String snapshot, Charset encoding, ReplayRequest request, Optional<String> output, CommitOptions commit) {
        this.snapshot = snapshot;
        this.encoding = encoding;
        this.request = request;
        this.output = output;
        this.commit = commit;
    }

    /** The snapshot to work on: a path, or an address such as {@code zip:farm.zip!/web1.json}. */
    public MbupConfiguration snapshot(String location) {
        return new MbupConfiguration(location, encoding, request, output, commit);
    }

    /** The snapshot to work on. */
    public MbupConfiguration snapshot(Path file) {
        return snapshot(file.toString());
    }

    /** Code page of a text export that is neither UTF-8 nor UTF-16; windows-1252 unless set. */
    public MbupConfiguration encoding(Charset codePage) {
        return new MbupConfiguration(snapshot, codePage, request, output, commit);
    }

    /** Also runs these opt-in steps, for example {@code negotiate}; instead of those named before. */
    public MbupConfiguration with(String... names) {
        return request(request.with(names));
    }

    /** Leaves these steps out; instead of those named before. */
    public MbupConfiguration without(String... names) {
        return request(request.without(names));
    }

    /** Runs these opt-in steps and no others, on a snapshot of any IIS version; instead of those named before. */
    public MbupConfiguration only(String... names) {
        return request(request.only(names));
    }

    /** Sets a parameter of the migrations, for example {@code asp-request-queue-max} to {@code 500}. */
    public MbupConfiguration set(String name, String value) {
        return request(request.set(name, value));
    }

    /**
     * Where the migrations are, instead of those that come with mbup.
     *
     * @param locations {@code classpath:} and a package with slashes, folders, or addresses
     */
    public MbupConfiguration migrations(String... locations) {
        return request(request.at(locations));
    }

    /** Goes up to this version, itself included; or {@code latest}, {@code next}, {@code current}. */
    public MbupConfiguration target(String version) {
        return request(request.in(request.order().to(version)));
    }

    /** Also runs a step when one of a later version has run already; such a step is ignored unless set. */
    public MbupConfiguration outOfOrder() {
        return request(request.in(request.order().lenient()));
    }

    /** Runs these steps alone, by version or name, in this order, whatever has run already. */
    public MbupConfiguration cherryPick(String... steps) {
        return request(request.in(request.order().picking(steps)));
    }

    /**
     * Takes the snapshot as being of this IIS version, whatever it says of itself.
     *
     * @param version for example {@code 4.0}
     * @throws org.mbup.problem.ProblemException of kind USAGE when this is no version
     */
    public MbupConfiguration from(String version) {
        return request(request.from(IisVersion.parse(version)
                .orElseThrow(() -> Problem.usage("this is not an IIS version")
                        .found("\"" + version + "\"")
                        .expected("for example 4.0")
                        .asException())));
    }

    /** Writes the result there and leaves the snapshot as it is; the format follows the file name. */
    public MbupConfiguration output(String location) {
        return new MbupConfiguration(snapshot, encoding, request, Optional.of(location), commit);
    }

    /** Writes the result there and leaves the snapshot as it is; the format follows the file name. */
    public MbupConfiguration output(Path file) {
        return output(file.toString());
    }

    /** Replaces what is at {@link #output} already; refused unless set. */
    public MbupConfiguration overwrite() {
        return new MbupConfiguration(snapshot, encoding, request, output, commit.overwriting());
    }

    /** Keeps no copy of the old snapshot beside the new one; one is kept unless set. */
    public MbupConfiguration noBackup() {
        return new MbupConfiguration(snapshot, encoding, request, output, commit.withoutBackup());
    }

    /** The clock that says when steps ran and that names backups; the system's unless set. */
    public MbupConfiguration clock(Clock clock) {
        CommitOptions other = new CommitOptions(commit.backup(), commit.overwrite(), clock);
        return new MbupConfiguration(snapshot, encoding, request.by(clock), output, other);
    }

    /**
     * Ends the configuration. Nothing is read yet.
     *
     * @throws org.mbup.problem.ProblemException of kind USAGE when no snapshot was named
     */
    public Mbup load() {
        if (snapshot == null) {
            throw Problem.usage("no snapshot is configured")
                    .at(Location.NOWHERE)
                    .hint("name one: Mbup.configure().snapshot(\"web1.json\")")
                    .asException();
        }
        return new Mbup(this);
    }

    private MbupConfiguration request(ReplayRequest other) {
        return new MbupConfiguration(snapshot, encoding, other, output, commit);
    }

    ReadOptions read() {
        return new ReadOptions(snapshot, encoding, Limits.DEFAULT);
    }

    ReplayRequest request() {
        return request;
    }

    WriteTarget place(String command) {
        return new WriteTarget(command, output, commit);
    }
}
