package org.mbup.adsutil;

import java.util.ArrayList;
import java.util.List;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/**
 * Splits a line as cmd and the script host do in a batch file: blanks separate, quotes group and are dropped, {@code
 * ^x} is x outside quotes, {@code %%} is %. A quote cannot be part of a word, because the script host drops them all.
 * Redirections and joined commands are refused.
 */
final class CommandLine {

    private static final String OPERATORS = "&|<>";
    private static final String TYPOGRAPHIC = "\u201c\u201d\u201e";

    private final String line;
    private final Location where;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private CommandLine(String line, int from, Location where) {
        this.line = line;
        this.at = from;
        this.where = where;
    }

    static List<Token> split(String line, int from, Location where) {
        CommandLine reader = new CommandLine(line, from, where);
        while (reader.skipBlanks()) {
            reader.tokens.add(reader.token());
        }
        return reader.tokens;
    }

    private boolean skipBlanks() {
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        return at < line.length();
    }

    private Token token() {
        StringBuilder text = new StringBuilder();
        int start = at;
        boolean quoted = false;
        while (at < line.length() && !isBlank(line.charAt(at))) {
            char c = line.charAt(at);
            if (c == '"') {
                quoted = true;
                quotedPart(text);
            } else {
                plain(c, text);
            }
        }
        return new Token(text.toString(), start + 1, quoted);
    }

    private void plain(char c, StringBuilder text) {
        if (OPERATORS.indexOf(c) >= 0) {
            throw fault(at, "a line may hold one command and no redirection", "" + c)
                    .hint("quote the value when the sign belongs to it")
                    .asException();
        }
        if (TYPOGRAPHIC.indexOf(c) >= 0) {
            throw fault(at, "a typographic quotation mark does not quote", "" + c)
                    .expected("\"")
                    .asException();
        }
        if (c == '^' && at + 1 < line.length()) {
            at++;
        }
        append(text);
    }

    private void quotedPart(StringBuilder text) {
        int open = at++;
        while (at < line.length() && line.charAt(at) != '"') {
            append(text);
        }
        if (at == line.length()) {
            throw fault(open, "a quotation mark is not closed", line.substring(open))
                    .asException();
        }
        at++;
        if (at < line.length() && line.charAt(at) == '"') {
            throw insideQuote();
        }
    }

    private ProblemException insideQuote() {
        return fault(at, "a value cannot contain a quotation mark", "\"\"")
                .hint("the script host drops every quotation mark; use setProperty for such a value")
                .asException();
    }

    /** Takes one character, and of two percent signs one. */
    private void append(StringBuilder text) {
        char c = line.charAt(at++);
        text.append(c);
        if (c == '%' && at < line.length() && line.charAt(at) == '%') {
            at++;
        }
    }

    private Problem fault(int index, String what, String found) {
        return Problem.input(what).at(at(where, index + 1)).found(found);
    }

    static Location at(Location where, int column) {
        return new Location(where.source(), Math.max(where.line(), 1), column, where.keyPath());
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
