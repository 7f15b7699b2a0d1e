package org.mbup.liquibase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeLogParameters;
import liquibase.executor.ExecutorService;
import liquibase.ui.LoggerUIService;
import org.mbup.liquibase.database.MetabaseConnection;
import org.mbup.liquibase.database.MetabaseDatabase;
import org.mbup.liquibase.parser.Migration;
import org.mbup.liquibase.parser.MigrationReader;
import org.mbup.liquibase.parser.Migrations;
import org.mbup.liquibase.session.MetabaseSession;

/**
 * The one door to Liquibase. Liquibase 4.33 shares state between threads and loses work without an error when two run
 * at once, so one lock stands before everything; it never speaks to the network or to the console.
 */
final class Engine {

    private static final String ANALYTICS = "liquibase.analytics.enabled";

    private static final ReentrantLock LOCK = new ReentrantLock();

    /** Held strongly, because the log manager forgets the level of a logger nobody holds. */
    private static final Logger LOGGER = Logger.getLogger("liquibase");

    private Engine() {}

    /** What a piece of work gets: the database around the session, and the steps of the migrations in version order. */
    record Run(MetabaseDatabase database, List<PlannedStep> steps) {}

    /** Reads the migrations and does the work on a session, alone. */
    static <T> T run(MetabaseSession session, Migrations migrations, Function<Run, T> work) {
        return run(session, migrations, Map.of(), work);
    }

    /** The same with changelog parameters set. */
    static <T> T run(MetabaseSession session, Migrations migrations, Map<String, String> set, Function<Run, T> work) {
        LOCK.lock();
        Level level = LOGGER.getLevel();
        try {
            quiet(level);
            return Scope.child(scope(), () -> work(session, migrations, set, work));
        } catch (Exception e) {
            throw Failures.of(session.source(), e);
        } finally {
            LOGGER.setLevel(level);
            LOCK.unlock();
        }
    }

    private static <T> T work(
            MetabaseSession session, Migrations migrations, Map<String, String> set, Function<Run, T> work) {
        MetabaseDatabase database = new MetabaseDatabase();
        database.setConnection(MetabaseConnection.of(session));
        try {
            ChangeLogParameters parameters = new AskedParameters(database, set);
            Map<String, String> placeholders = new HashMap<>(session.placeholders());
            placeholders.putAll(set);
            MigrationReader reader = new MigrationReader(parameters, placeholders);
            List<Migration> read = new ArrayList<>(reader.read(migrations));
            read.addAll(reader.baselines(migrations));
            return work.apply(new Run(database, PlannedStep.all(read)));
        } finally {
            forget();
        }
    }

    /**
     * No analytics, which has to be said before the first use of a scope. And no log unless somebody set a level: what
     * fails is told as a problem, and Liquibase would log the same with a stack trace.
     */
    private static void quiet(Level level) {
        if (System.getProperty(ANALYTICS) == null) {
            System.setProperty(ANALYTICS, "false");
        }
        if (level == null) {
            LOGGER.setLevel(Level.OFF);
        }
    }

    private static Map<String, Object> scope() {
        Map<String, Object> values = new HashMap<>();
        values.put(Scope.Attr.ui.name(), new LoggerUIService());
        return values;
    }

    /** Liquibase remembers every database it has seen; a fleet of snapshots would fill the memory. */
    private static void forget() {
        Scope scope = Scope.getCurrentScope();
        scope.getSingleton(ChangeLogHistoryServiceFactory.class).resetAll();
        scope.getSingleton(ExecutorService.class).reset();
    }
}
