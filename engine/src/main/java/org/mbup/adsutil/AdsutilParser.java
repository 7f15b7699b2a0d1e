package org.mbup.adsutil;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mbup.adsutil.AdsutilCommand.Refused;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/**
 * Reads calls of the administration script: a line as a Knowledge Base article prints it, a whole script, or the
 * arguments of {@code mbup adsutil}.
 *
 * <p>In front of the verb a prompt, {@code cscript} with its {@code //} options and the script's path may stand or be
 * missing. Blank lines, {@code echo off} and lines beginning with {@code REM}, {@code '} or {@code ::} say nothing.
 */
public final class AdsutilParser {

    private AdsutilParser() {}

    /**
     * Reads one line of a script; empty when the line says nothing.
     *
     * @throws ProblemException when it is no call the script knows, or one that a snapshot cannot answer
     */
    public static Optional<AdsutilCommand> parse(String line) {
        return parse(line, Location.at(null, 1, 1));
    }

    /**
     * Reads one line of a script; empty when the line says nothing.
     *
     * @param where the file and line number, for messages
     * @throws ProblemException as {@link #parse(String)}, with the column
     */
    public static Optional<AdsutilCommand> parse(String line, Location where) {
        if (line.isBlank() || Lines.REMARK.matcher(line.strip()).matches()) {
            return Optional.empty();
        }
        Matcher prompt = Lines.PROMPT.matcher(line);
        int from = prompt.lookingAt() ? prompt.end() : 0;
        List<Token> tokens = afterHost(CommandLine.split(line, from, where), where);
        if (tokens.isEmpty()) {
            throw Problem.input("the line calls the script without a verb")
                    .at(where)
                    .expected(CommandReader.VERBS)
                    .asException();
        }
        return Optional.of(accepted(new CommandReader(tokens, token -> CommandLine.at(where, token.column())), tokens));
    }

    /**
     * Reads a whole script.
     *
     * @param source the script's name, for messages
     * @throws ProblemException at the first line that cannot be read
     */
    public static List<ScriptLine> script(String text, String source) {
        List<ScriptLine> commands = new ArrayList<>();
        String[] lines = text.split("\r\n|\n|\r", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = i == 0 && lines[i].startsWith("\uFEFF") ? lines[i].substring(1) : lines[i];
            int number = i + 1;
            parse(line, Location.at(source, number, 1))
                    .ifPresent(command -> commands.add(new ScriptLine(number, line, command)));
        }
        return commands;
    }

    /**
     * Reads the arguments of {@code mbup adsutil SNAPSHOT}: verb, path, values, each already one word. A verb that
     * cannot be carried out becomes {@link AdsutilCommand.Refused}, so that the script's own answer can be printed.
     *
     * @throws ProblemException when an argument is missing or too many
     */
    public static AdsutilCommand parse(List<String> args) {
        if (args.isEmpty()) {
            throw Problem.usage("no verb is given")
                    .expected(CommandReader.VERBS)
                    .asException();
        }
        List<Token> tokens = args.stream().map(arg -> new Token(arg, 0, true)).toList();
        return new CommandReader(tokens, token -> Location.NOWHERE).read();
    }

    /**
     * A script is refused as a whole before anything runs, so its verbs are checked here. Applications are refused too:
     * the server also makes their COM packages, which no migration could take back.
     */
    private static AdsutilCommand accepted(CommandReader reader, List<Token> tokens) {
        AdsutilCommand command = reader.read();
        if (command instanceof Refused refused) {
            throw new ProblemException(Refusals.problem(refused).at(reader.place(tokens.get(0))));
        }
        if (command instanceof AdsutilCommand.Application application) {
            Refused refused = new Refused(application.verb(), Refused.Reason.NEEDS_SERVER);
            throw new ProblemException(Refusals.problem(refused).at(reader.place(tokens.get(0))));
        }
        return command;
    }

    private static List<Token> afterHost(List<Token> tokens, Location where) {
        int i = 0;
        if (i < tokens.size() && isOneOf(name(tokens.get(0)), "cscript", "cscript.exe")) {
            i = skipOptions(tokens, 1);
            if (i == tokens.size() || !isScript(tokens.get(i))) {
                throw Problem.input("the line runs another script")
                        .at(where)
                        .found(i == tokens.size() ? "nothing" : tokens.get(i).text())
                        .expected("adsutil.vbs")
                        .asException();
            }
        }
        if (i < tokens.size() && isScript(tokens.get(i))) {
            i = skipOptions(tokens, i + 1);
        }
        return tokens.subList(i, tokens.size());
    }

    private static int skipOptions(List<Token> tokens, int from) {
        int i = from;
        while (i < tokens.size() && tokens.get(i).startsWith("//")) {
            i++;
        }
        return i;
    }

    private static boolean isScript(Token token) {
        return isOneOf(name(token), "adsutil", "adsutil.vbs", "adsutil.exe");
    }

    private static String name(Token token) {
        String name = token.baseName().toLowerCase(Locale.ROOT);
        return name.startsWith("@") ? name.substring(1) : name;
    }

    private static boolean isOneOf(String name, String... names) {
        return List.of(names).contains(name);
    }

    /** What a line may begin with; compiled only where lines are read, not for the words of one call. */
    private static final class Lines {
        static final Pattern PROMPT = Pattern.compile("\\s*[A-Za-z]:\\\\[^>\"]{0,255}>");
        static final Pattern REMARK = Pattern.compile("(?i)@?(rem(\\s.*)?|'.*|::.*|echo\\s+off\\s*)");
    }
}
