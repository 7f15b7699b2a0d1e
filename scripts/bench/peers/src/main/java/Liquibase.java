import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.command.CommandScope;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Runs an XML changelog on an H2 file: {@code Liquibase JDBC_URL CHANGELOG}. */
final class Liquibase {

    private Liquibase() {}

    public static void main(String[] args) throws Exception {
        System.setProperty("liquibase.analytics.enabled", "false");
        Logger.getLogger("liquibase").setLevel(Level.WARNING);
        Path changelog = Path.of(args[1]).toAbsolutePath();
        Map<String, Object> values = Map.of(
                Scope.Attr.resourceAccessor.name(), new DirectoryResourceAccessor(changelog.getParent()),
                Scope.Attr.ui.name(), new LoggerUIService());
        Scope.child(values, () -> new CommandScope("update")
                .addArgumentValue("url", args[0])
                .addArgumentValue("username", "sa")
                .addArgumentValue("password", "")
                .addArgumentValue("changelogFile", changelog.getFileName().toString())
                .addArgumentValue("showSummaryOutput", UpdateSummaryOutputEnum.LOG)
                .execute());
    }
}
