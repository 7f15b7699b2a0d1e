package org.mbup.simulator.auth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;
import org.mbup.problem.Utf8;

/** Reads accounts. A message never quotes a line: any part of it may be a password. */
final class UsersFile {

    static final int MOST_BYTES = 1 << 20;
    static final int MOST_USERS = 10_000;
    static final int LONGEST = 256;

    private static final String FORM = "DOMAIN\\user:password, or user:password";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String NOT_IN_NAMES = "\"/[]:|<>+=;,?*@";

    private final String source;
    private final Map<String, User> users = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private UsersFile(String source) {
        this.source = source;
    }

    static Users read(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw Problem.environment("there is no such file of users")
                    .at(Location.of(file.toString()))
                    .hint("write one line for each user: " + FORM)
                    .asException(e);
        } catch (IOException e) {
            throw Problem.environment("the file of users cannot be read")
                    .at(Location.of(file.toString()))
                    .found(e.getClass().getSimpleName())
                    .asException(e);
        }
        return parse(file.toString(), decode(file.toString(), bytes));
    }

    private static String decode(String source, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw Problem.input("the file of users is too big")
                    .at(Location.of(source))
                    .expected("at most " + MOST_BYTES + " bytes")
                    .asException();
        }
        return Utf8.text("the file of users", source, bytes);
    }

    static Users parse(String source, String text) {
        UsersFile file = new UsersFile(source);
        String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        int number = 0;
        for (String line : body.split("\r\n|\n|\r", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                file.add(number, line);
            }
        }
        if (file.users.isEmpty()) {
            throw Problem.input("the file of users names none")
                    .at(Location.of(source))
                    .expected("a line for each user: " + FORM)
                    .asException();
        }
        return Users.of(file.users.values());
    }

    private void add(int number, String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw refused(number, "the line has no colon between user and password");
        }
        String account = line.substring(0, colon);
        int slash = account.indexOf('\\');
        String domain = slash < 0 ? "" : account.substring(0, slash);
        if (slash == 0) {
            throw refused(number, "the domain before the backslash is empty");
        }
        String name = account.substring(slash + 1);
        checkName(number, name);
        checkName(number, slash < 0 ? name : domain);
        String password = line.substring(colon + 1);
        if (password.isEmpty() || password.length() > LONGEST || hasControls(password)) {
            throw refused(number, "the password is empty, too long, or has a control character");
        }
        once(number, Users.key(domain, name), new User(domain, name, password.toCharArray()));
    }

    private void checkName(int number, String name) {
        boolean odd = name.chars().anyMatch(c -> c == '\\' || NOT_IN_NAMES.indexOf(c) >= 0);
        if (name.isBlank() || name.length() > LONGEST || odd || hasControls(name) || !name.equals(name.strip())) {
            throw refused(number, "the name of the user or of the domain is not one that Windows has");
        }
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private void once(int number, String key, User user) {
        Integer before = lines.putIfAbsent(key, number);
        if (before != null) {
            throw refused(number, "the user stands in line " + before + " already");
        }
        if (users.size() == MOST_USERS) {
            throw refused(number, "there are more than " + MOST_USERS + " users");
        }
        users.put(key, user);
    }

    private ProblemException refused(int number, String what) {
        return Problem.input(what)
                .at(Location.at(source, number, 0))
                .expected(FORM)
                .hint("names have at most " + LONGEST + " characters and none of " + NOT_IN_NAMES
                        + "; all after the first colon is the password")
                .asException();
    }
}
