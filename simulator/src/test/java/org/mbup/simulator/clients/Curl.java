package org.mbup.simulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of curl.
 *
 * @param status the code of the last answer
 * @param connections how many connections it opened
 * @param output the heads of all answers and the last page
 */
record Curl(int status, int connections, String output) {

    private static final Pattern RESULT = Pattern.compile("(?s)(.*)\nstatus=(\\d+) connections=(\\d+)\\s*");

    /** Whether there is a curl that has all it needs. */
    static boolean installed() {
        try {
            String version = run(List.of(), List.of("curl", "--version"));
            return version.contains("NTLM") && version.contains("SPNEGO");
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks in a surrounding of these variables. */
    static Curl ask(List<String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "curl",
                "-q",
                "-s",
                "-i",
                "-m",
                "60",
                "--noproxy",
                "*",
                "-w",
                "\nstatus=%{http_code} connections=%{num_connects}"));
        command.addAll(List.of(arguments));
        String output = run(environment, command);
        Matcher result = RESULT.matcher(output);
        assertThat(result.matches()).as(output).isTrue();
        return new Curl(Integer.parseInt(result.group(2)), Integer.parseInt(result.group(3)), result.group(1));
    }

    /** Runs a program to its end; all it prints. */
    static String run(List<String> environment, List<String> command) throws IOException {
        Path output = Files.createTempFile("curl", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            environment.forEach(variable -> {
                int equals = variable.indexOf('=');
                builder.environment().put(variable.substring(0, equals), variable.substring(equals + 1));
            });
            Process process = builder.redirectOutput(output.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " does not end");
            }
            return Files.readString(output, StandardCharsets.ISO_8859_1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(output);
        }
    }

    /** The user the page names, with scheme and mechanism; empty where nobody was let in. */
    String user() {
        return status == 200 ? said("User") + " (" + said("Scheme") + ")" : "";
    }

    private String said(String label) {
        Matcher line = Pattern.compile("<p>" + label + ": ([^<]*)</p>").matcher(output);
        return line.find() ? line.group(1) : "?";
    }
}
