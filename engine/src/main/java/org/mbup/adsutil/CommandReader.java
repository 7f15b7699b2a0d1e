package org.mbup.adsutil;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.mbup.adsutil.AdsutilCommand.Application.Action;
import org.mbup.adsutil.AdsutilCommand.Refused;
import org.mbup.metabase.InvalidKeyPathException;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Verb, path and values into a command. */
final class CommandReader {

    static final String VERBS = "get, set, enum, enum_all, create or delete";

    private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", ".");

    private final Token verb;
    private final List<Token> rest;
    private final Function<Token, Location> places;

    CommandReader(List<Token> tokens, Function<Token, Location> places) {
        this.verb = tokens.get(0);
        this.rest = new ArrayList<>(tokens.subList(1, tokens.size()));
        this.places = places;
    }

    Location place(Token token) {
        return places.apply(token);
    }

    AdsutilCommand read() {
        Optional<Refused.Reason> refusal = Refusals.reason(verb.text());
        if (refusal.isPresent()) {
            return new Refused(verb.text(), refusal.get());
        }
        dropServer();
        return switch (verb.text().toUpperCase(Locale.ROOT)) {
            case "GET" -> new AdsutilCommand.Get(propertyPath(0));
            case "SET" -> set();
            case "ENUM" -> enumerate(false);
            case "ENUM_ALL" -> enumerate(true);
            case "CREATE" -> create();
            case "APPCREATEINPROC" -> application(Action.CREATE_IN_PROCESS);
            case "APPDELETE" -> application(Action.DELETE);
            case "APPUNLOAD" -> application(Action.UNLOAD);
            default -> new AdsutilCommand.Delete(propertyPath(0));
        };
    }

    private AdsutilCommand set() {
        PropertyPath path = path(0, PropertyPath::of);
        if (rest.size() == 1) {
            throw fault(verb, verb.text() + " needs a value")
                    .hint("two quotation marks, \"\", are the empty value")
                    .asException();
        }
        return new AdsutilCommand.Set(
                path, rest.subList(1, rest.size()).stream().map(Token::text).toList());
    }

    private AdsutilCommand enumerate(boolean recursive) {
        boolean pathsOnly = rest.removeIf(token -> token.is("/P"));
        boolean inherited = rest.removeIf(token -> token.is("/A"));
        limit(1);
        AdsutilPath path = rest.isEmpty() ? AdsutilPath.of("") : path(0, AdsutilPath::of);
        return new AdsutilCommand.Enum(path, recursive, pathsOnly, inherited);
    }

    private AdsutilCommand create() {
        limit(2);
        AdsutilPath path = path(0, AdsutilPath::of);
        Optional<String> keyType = rest.size() == 2 ? Optional.of(rest.get(1).text()) : Optional.empty();
        return new AdsutilCommand.Create(path, keyType);
    }

    private AdsutilCommand application(Action action) {
        limit(1);
        return new AdsutilCommand.Application(verb.text(), path(0, AdsutilPath::of), action);
    }

    private PropertyPath propertyPath(int index) {
        limit(index + 1);
        return path(index, PropertyPath::of);
    }

    private <T> T path(int index, Function<String, T> reader) {
        if (rest.size() <= index) {
            throw fault(verb, verb.text() + " needs a path")
                    .expected("for example w3svc/1/root")
                    .asException();
        }
        Token token = rest.get(index);
        try {
            return reader.apply(token.text());
        } catch (InvalidKeyPathException e) {
            throw fault(token, e.getMessage()).asException(e);
        } catch (ProblemException e) {
            throw e.problem().at(place(token)).asException(e);
        }
    }

    private void limit(int most) {
        if (rest.size() > most) {
            Token extra = rest.get(most);
            throw fault(extra, verb.text() + " takes no more arguments")
                    .hint("a path or value with blanks needs quotation marks")
                    .asException();
        }
    }

    /** Drops {@code -S:localhost}; any other machine cannot be reached through a snapshot. */
    private void dropServer() {
        if (rest.isEmpty() || !rest.get(rest.size() - 1).startsWith("-S:")) {
            return;
        }
        Token last = rest.remove(rest.size() - 1);
        String server = last.text().substring(3);
        if (!LOCAL.contains(server.toLowerCase(Locale.ROOT))) {
            throw fault(last, "a snapshot has no other server to talk to")
                    .found(last.text())
                    .hint("leave -S: out and name the other server's snapshot instead")
                    .asException();
        }
    }

    private Problem fault(Token token, String what) {
        Location where = place(token);
        return (where.line() == 0 ? Problem.usage(what) : Problem.input(what)).at(where);
    }
}
