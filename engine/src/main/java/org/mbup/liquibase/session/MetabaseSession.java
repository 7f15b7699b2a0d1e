package org.mbup.liquibase.session;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.mbup.change.Operation;
import org.mbup.change.Outcome;
import org.mbup.format.Snapshot;
import org.mbup.history.AppliedStep;
import org.mbup.history.History;
import org.mbup.metabase.Edit;
import org.mbup.metabase.EditConflictException;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.WorkingCopy;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/**
 * A snapshot being changed: its working copy, its history, and the edits that no history record vouches for yet.
 *
 * <p>A changeset is committed by the record of it ({@link #record}), together with its edits. Until then {@link
 * #rollback()} takes its edits back; afterwards it does not. Nothing here writes a file. Not thread-safe.
 */
public final class MetabaseSession {

    /** The placeholder for the name of the snapshot's computer. */
    public static final String COMPUTER_NAME = "computername";

    private static final System.Logger LOG = System.getLogger(MetabaseSession.class.getName());

    private static final DateTimeFormatter RUN =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final String source;
    private final WorkingCopy working;
    private final StepLog log;
    private final Optional<String> computer;
    private final SessionOptions options;
    private final String run;
    private int committed;
    private boolean changed;
    private final Map<Object, Outcome> rehearsed = new IdentityHashMap<>();
    private WorkingCopy rehearsal;
    private Map<StepKey, List<Edit>> forecast;

    /**
     * A session on a snapshot.
     *
     * @param source name of the snapshot for messages
     */
    public MetabaseSession(String source, Snapshot snapshot, SessionOptions options) {
        this.source = source;
        this.working = new WorkingCopy(snapshot.metabase());
        this.log = new StepLog(snapshot.history());
        this.computer = snapshot.computer();
        this.options = options;
        this.run = nextRun(options.clock().instant(), snapshot.history());
    }

    private static String nextRun(Instant now, History history) {
        String base = RUN.format(now);
        String run = base;
        for (int i = 2; history.lastRun().filter(run::equals).isPresent(); i++) {
            run = base + "-" + i;
        }
        return run;
    }

    /** Name of the snapshot for messages. */
    public String source() {
        return source;
    }

    /** What the placeholders of migrations stand for, by name: {@value #COMPUTER_NAME}, where the snapshot tells it. */
    public Map<String, String> placeholders() {
        return computer.map(name -> Map.of(COMPUTER_NAME, name)).orElse(Map.of());
    }

    /** The metabase as it is now, with uncommitted edits. */
    public WorkingCopy working() {
        return working;
    }

    /** The metabase a step would see: the rehearsal while a script is being written, else the working copy. */
    public Metabase view() {
        return rehearsal == null ? working : rehearsal;
    }

    /** The history as it is now. */
    public History history() {
        return log.history();
    }

    /** Grows with every change of the history. */
    public int revision() {
        return log.revision();
    }

    /** The steps that ran, oldest first. */
    public List<AppliedStep> steps() {
        return List.copyOf(log.steps());
    }

    /** The last run of a changeset. */
    public Optional<AppliedStep> step(StepKey key) {
        return log.find(key);
    }

    /** Names of the opt-in steps a person asked for. */
    public Set<String> requested() {
        return options.requested();
    }

    /** The id shared by all steps recorded in this session. */
    public String run() {
        return run;
    }

    /** The time by this session's clock. */
    public Instant now() {
        return options.clock().instant();
    }

    /** Whether every write is refused. */
    public boolean readOnly() {
        return options.readOnly();
    }

    /** Whether something was committed, so that the snapshot has to be written. */
    public boolean changed() {
        return changed;
    }

    /** Says that the snapshot has been written as it is now. */
    public void saved() {
        changed = false;
    }

    /**
     * Runs an operation of a changeset on the working copy and tells the listener.
     *
     * @throws org.mbup.problem.ProblemException when the session is read-only
     */
    public Outcome run(StepKey step, Operation operation) {
        writable();
        Outcome outcome = operation.run(working);
        working.apply(outcome.edits());
        options.listener().ran(step, outcome);
        return outcome;
    }

    /**
     * Runs an operation on a copy of the working copy that is kept until the session ends, so that the steps of a dry
     * run see what the steps before them would have done. Asked again about the same thing, it gives the same answer.
     *
     * @param about what is rehearsed; compared by identity
     */
    public Outcome rehearse(Object about, Operation operation) {
        WorkingCopy copy = rehearsal();
        return rehearsed.computeIfAbsent(about, key -> {
            Outcome outcome = operation.run(copy);
            copy.apply(outcome.edits());
            return outcome;
        });
    }

    /**
     * Applies recorded edits to the copy of a dry run, where they fit, so that the steps after them see their effect. A
     * script is a promise for another machine; edits that do not fit this copy are left to that one.
     *
     * @param about what is rehearsed; compared by identity
     */
    public void rehearse(Object about, List<Edit> edits) {
        WorkingCopy copy = rehearsal();
        if (rehearsed.putIfAbsent(about, Outcome.of(edits)) == null) {
            try {
                copy.apply(edits);
            } catch (EditConflictException e) {
                LOG.log(System.Logger.Level.DEBUG, e::getMessage);
            }
        }
    }

    /** The copy a dry run works on, made when it is first asked for. */
    public WorkingCopy rehearsal() {
        if (rehearsal == null) {
            rehearsal = new WorkingCopy(working);
        }
        return rehearsal;
    }

    /** What pending steps would do, by step; worked out once in a session. */
    public Map<StepKey, List<Edit>> forecast(Supplier<Map<StepKey, List<Edit>>> work) {
        if (forecast == null) {
            forecast = work.get();
        }
        return forecast;
    }

    /** The version of the metabase, or the one to assume where the snapshot names none. */
    public Optional<IisVersion> iisVersion() {
        return view().iisVersion().or(options::assumedVersion);
    }

    /**
     * Applies recorded edits, usually the inverse of those of a step.
     *
     * @throws org.mbup.problem.ProblemException of kind DRIFT when the metabase is not as the edits expect it; nothing
     *     is changed then
     */
    public void apply(List<Edit> edits) {
        writable();
        int mark = working.journal().size();
        try {
            working.apply(edits);
        } catch (EditConflictException e) {
            working.rollbackTo(mark);
            throw Drift.of(source, working, e).asException(e);
        }
    }

    /**
     * Records a step with the uncommitted edits as its own, and commits both.
     *
     * @param executed whether the step ran here; one that was only marked as ran gets no edits and cannot be taken back
     */
    public void record(StepRecord step, boolean executed) {
        writable();
        List<Edit> own = working.journal().subList(committed, working.journal().size());
        log.add(step.applied(now(), run, executed ? own : null));
        commit();
    }

    /** Removes the last record of a step and commits the edits made to take it back. */
    public void remove(StepKey key) {
        writable();
        log.remove(key);
        commit();
    }

    /** Changes the last record of a step. */
    public void replace(StepKey key, UnaryOperator<AppliedStep> change) {
        writable();
        log.replace(key, change);
        commit();
    }

    /** Changes every record. */
    public void replaceAll(UnaryOperator<AppliedStep> change) {
        writable();
        log.replaceAll(change);
        commit();
    }

    /** Forgets all records. */
    public void clear() {
        writable();
        log.clear();
        commit();
    }

    /** Whether edits wait for a record or a commit. */
    public boolean pending() {
        return working.journal().size() > committed;
    }

    /** Keeps all edits made so far. */
    public void commit() {
        committed = working.journal().size();
        changed = true;
    }

    /** Takes back the edits nothing vouches for. */
    public void rollback() {
        working.rollbackTo(committed);
    }

    private void writable() {
        if (options.readOnly()) {
            throw Problem.usage("the snapshot is open for reading only, so nothing can be changed")
                    .at(Location.of(source))
                    .hint("leave readonly=true out of the URL to let Liquibase write")
                    .asException();
        }
    }
}
