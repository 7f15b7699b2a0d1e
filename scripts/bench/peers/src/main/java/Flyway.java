import org.flywaydb.core.api.output.MigrateResult;

/** Runs the SQL migrations of a folder on an H2 file: {@code Flyway JDBC_URL FOLDER}. */
final class Flyway {

    private Flyway() {}

    public static void main(String[] args) {
        MigrateResult result = org.flywaydb.core.Flyway.configure()
                .dataSource(args[0], "sa", "")
                .locations("filesystem:" + args[1])
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        System.out.println(result.migrationsExecuted);
    }
}
