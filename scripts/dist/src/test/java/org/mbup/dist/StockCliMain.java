package org.mbup.dist;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import liquibase.integration.commandline.LiquibaseCommandLine;

/**
 * Runs Liquibase's own command line again and again in one process: a line with the arguments comes in, tabs between
 * them, and a line with the exit code goes out.
 */
final class StockCliMain {

    private StockCliMain() {}

    public static void main(String[] args) throws IOException {
        PrintStream answers = System.out;
        Path out = Path.of(args[0]);
        Path err = Path.of(args[1]);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            answers.println(run(order.split("\t"), out, err));
            answers.flush();
        }
    }

    private static int run(String[] command, Path out, Path err) throws IOException {
        try (PrintStream output = new PrintStream(new FileOutputStream(out.toFile()), true, StandardCharsets.UTF_8);
                PrintStream errors =
                        new PrintStream(new FileOutputStream(err.toFile()), true, StandardCharsets.UTF_8)) {
            System.setOut(output);
            System.setErr(errors);
            return new LiquibaseCommandLine().execute(command);
        }
    }
}
