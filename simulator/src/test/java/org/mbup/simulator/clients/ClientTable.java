package org.mbup.simulator.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What docs/simulator-logon.md says that clients do with each provider list: tests expect exactly that. */
final class ClientTable {

    private static final Path PAGE = Path.of("../docs/simulator-logon.md");
    private static final String FIRST = "NTAuthenticationProviders";

    private ClientTable() {}

    /** Provider list and result of each row, for one client. */
    static Stream<Arguments> of(String client) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int head = 0;
        while (!lines.get(head).startsWith("| " + FIRST)) {
            head++;
        }
        int column = cells(lines.get(head)).indexOf(client);
        if (column < 0) {
            throw new IllegalArgumentException(client + " is not in the table of " + PAGE);
        }
        return lines.subList(head + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .map(ClientTable::cells)
                .map(row -> Arguments.of(row.get(0).replace("`", ""), row.get(column)));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    /** The result of a page in the table's words: what proved the user, or 401. */
    static String result(String user) {
        int comma = user.indexOf(", ");
        return comma < 0 ? "401" : user.substring(comma + 2, user.length() - 1);
    }
}
