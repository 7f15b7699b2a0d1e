package org.mbup.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.Utf8;

/** Reads a properties file, UTF-8, and keeps the line of each entry. */
final class SettingsFile {

    /** Far more than all settings together need. */
    static final int LARGEST = 1 << 20;

    private final String name;
    private final Map<String, Setting> settings = new LinkedHashMap<>();

    private SettingsFile(String name) {
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @param name the file as messages call it
     * @throws org.mbup.problem.ProblemException when it is missing, larger than 1 MiB, no UTF-8, sets something twice, or
     *     holds a line that is no entry
     */
    static Map<String, Setting> read(Path file, String name) {
        SettingsFile read = new SettingsFile(name);
        read.lines(text(file, name).split("\r\n|\r|\n", -1));
        return read.settings;
    }

    private static String text(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Problem.input("the configuration file is too large")
                        .at(Location.of(name))
                        .expected("at most " + LARGEST + " bytes")
                        .asException();
            }
            return Utf8.text("the configuration file", name, bytes);
        } catch (NoSuchFileException e) {
            throw Problem.input("there is no such configuration file")
                    .at(Location.of(name))
                    .asException(e);
        } catch (IOException e) {
            throw Problem.environment("the configuration file cannot be read")
                    .at(Location.of(name))
                    .found(e.getMessage())
                    .asException(e);
        }
    }

    private void lines(String... lines) {
        for (int i = 0; i < lines.length; i++) {
            int number = i + 1;
            String line = lines[i].stripLeading();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
                continue;
            }
            StringBuilder entry = new StringBuilder(lines[i]);
            while (continued(lines[i]) && i + 1 < lines.length) {
                entry.append('\n').append(lines[++i]);
            }
            entry(entry.toString(), Location.at(name, number, 0));
        }
    }

    /** Whether a line ends in an odd number of backslashes. */
    private static boolean continued(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }

    private void entry(String text, Location where) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.input("this is no entry of a properties file")
                    .at(where)
                    .expected("name=value; a backslash is written twice")
                    .asException(e);
        }
        one.stringPropertyNames().forEach(key -> add(new Setting(normalised(key), one.getProperty(key), where)));
    }

    private void add(Setting setting) {
        Setting first = settings.putIfAbsent(setting.key(), setting);
        if (first != null) {
            throw Problem.input("\"" + setting.key() + "\" is set twice")
                    .at(setting.origin())
                    .found("the first is in line " + first.origin().line())
                    .hint("keep one of the two")
                    .asException();
        }
    }

    /** {@code mbup.noBackup}, {@code noBackup} and {@code no-backup} are one. */
    private static String normalised(String key) {
        String bare = key.startsWith("mbup.") ? key.substring("mbup.".length()) : key;
        return bare.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
