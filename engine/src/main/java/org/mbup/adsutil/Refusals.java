package org.mbup.adsutil;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mbup.adsutil.AdsutilCommand.Refused;
import org.mbup.adsutil.AdsutilCommand.Refused.Reason;
import org.mbup.problem.Problem;

/** The verbs that a snapshot cannot answer, and what the script or mbup says to them. */
final class Refusals {

    private static final Set<String> KNOWN =
            Set.of("GET", "SET", "ENUM", "ENUM_ALL", "CREATE", "DELETE", "APPCREATEINPROC", "APPDELETE", "APPUNLOAD");
    private static final Set<String> NOT_SUPPORTED = Set.of("FIND", "COPY", "MOVE");
    private static final Set<String> NEEDS_SERVER = Set.of(
            "APPCREATEOUTPROC",
            "APPCREATEPOOLPROC",
            "APPDISABLE",
            "APPENABLE",
            "APPGETSTATUS",
            "START_SERVER",
            "STOP_SERVER",
            "PAUSE_SERVER",
            "CONTINUE_SERVER");

    private Refusals() {}

    static Optional<Reason> reason(String verb) {
        String upper = verb.toUpperCase(Locale.ROOT);
        if (upper.equals("HELP")) {
            return Optional.of(Reason.HELP);
        }
        if (KNOWN.contains(upper)) {
            return Optional.empty();
        }
        if (NOT_SUPPORTED.contains(upper)) {
            return Optional.of(Reason.NOT_SUPPORTED);
        }
        return Optional.of(NEEDS_SERVER.contains(upper) ? Reason.NEEDS_SERVER : Reason.UNKNOWN);
    }

    static AdsutilResult run(Refused command) {
        List<String> lines = switch (command.reason()) {
            case UNKNOWN ->
                List.of(
                        "Command not recognized: " + command.verb(),
                        "For help, just type \"Cscript.exe adsutil.vbs\".");
            case NOT_SUPPORTED ->
                List.of(command.verb().toUpperCase(Locale.ROOT) + " is not yet supported.  It will be soon.");
            case NEEDS_SERVER, HELP -> List.of();
        };
        return AdsutilResult.failed(Hresult.NOT_IMPLEMENTED, lines, problem(command));
    }

    static Problem problem(Refused command) {
        String verb = command.verb();
        return switch (command.reason()) {
            case UNKNOWN ->
                Problem.usage("the administration script has no verb " + verb)
                        .found(verb)
                        .expected(CommandReader.VERBS);
            case NOT_SUPPORTED ->
                Problem.usage("the administration script does not support " + verb)
                        .expected(CommandReader.VERBS);
            case NEEDS_SERVER ->
                Problem.usage(verb + " asks a running server to act; a snapshot has none")
                        .hint("run it on the server itself");
            case HELP ->
                Problem.usage("the script's own help is not part of mbup").hint("mbup help adsutil");
        };
    }
}
