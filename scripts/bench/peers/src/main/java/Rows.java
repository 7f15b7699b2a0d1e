import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;

/** Makes an H2 file of N properties, {@code Rows JDBC_URL fill N}, or counts those changed, {@code Rows JDBC_URL count}. */
final class Rows {

    private Rows() {}

    public static void main(String[] args) throws Exception {
        try (Connection connection = DriverManager.getConnection(args[0], "sa", "");
                Statement statement = connection.createStatement()) {
            if (args[1].equals("fill")) {
                statement.execute("CREATE TABLE property (path VARCHAR(255), name VARCHAR(64), val VARCHAR(4000),"
                        + " PRIMARY KEY (path, name))");
                fill(connection, Integer.parseInt(args[2]));
            } else {
                try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM property WHERE val LIKE 'changed %'")) {
                    rows.next();
                    System.out.println(rows.getInt(1));
                }
            }
        }
    }

    private static void fill(Connection connection, int count) throws Exception {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO property VALUES (?, ?, ?)")) {
            for (int i = 0; i < count; i++) {
                insert.setString(1, "/LM/W3SVC/" + (1 + i / 58));
                insert.setString(2, "Property" + i % 58);
                insert.setString(3, "value " + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
