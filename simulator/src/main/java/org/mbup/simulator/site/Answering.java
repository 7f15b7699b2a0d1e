package org.mbup.simulator.site;

import java.util.List;
import java.util.Optional;
import org.mbup.problem.ProblemException;
import org.mbup.simulator.auth.ConnectionLogon;
import org.mbup.simulator.auth.LogonOutcome;
import org.mbup.simulator.auth.LogonRequest;
import org.mbup.simulator.content.Content;
import org.mbup.wire.Authentication;
import org.mbup.wire.Resolution;
import org.mbup.wire.StatusLine;

/** Answers requests: finds the site and its key, asks for a logon, then serves the page. */
public final class Answering {

    private static final String CHALLENGE = "WWW-Authenticate";

    private final Refusals refusals;
    private final Pages pages;

    /** Answers with pages from there. */
    public Answering(Content content) {
        this.refusals = new Refusals(content);
        this.pages = new Pages(content, refusals);
    }

    /**
     * The answer to a request.
     *
     * @param model the server as it is configured now
     * @param door where the request came in
     * @param logon the logon of the connection it came by
     */
    public Answer answer(Model model, Door door, Request request, ConnectionLogon logon) {
        Optional<Resolution> to;
        try {
            to = model.resolve(door, request.name(), request.path());
        } catch (ProblemException e) {
            return Refusals.bare(400, 0, e.problem().what());
        }
        return to.map(found -> answer(Asked.of(model, door, request, found), logon))
                .orElseGet(() -> Refusals.bare(404, 1, "No site of this server listens to that name here."));
    }

    /** The answer to what is no request, or to more of one than is taken; the connection ends with it. */
    public Answer refuse(int code, String why) {
        return Refusals.bare(code, 0, why).closing();
    }

    private Answer answer(Asked asked, ConnectionLogon logon) {
        if (asked.settings().serving().needsSsl()) {
            return refusals.of(asked, 403, 4, "AccessSSLFlags ask for https, and this request came without.");
        }
        Authentication configured = asked.settings().authentication();
        boolean closed = configured.anonymous() && pages.closedToAnonymous(asked);
        LogonOutcome outcome = logon.next(
                asked(asked.request()),
                closed ? configured.withoutAnonymous() : configured,
                asked.model().version());
        if (outcome instanceof LogonOutcome.Refused refused) {
            return refused(asked, refused);
        }
        Caller caller = outcome instanceof LogonOutcome.LoggedOn on ? Caller.of(on) : Caller.anonymous();
        return pages.serve(asked, caller);
    }

    private static LogonRequest asked(Request request) {
        return new LogonRequest(
                request.method(), request.target(), request.name(), request.authorization(), request.throughProxy());
    }

    private Answer refused(Asked asked, LogonOutcome.Refused refused) {
        StatusLine status = StatusLine.unauthorized(asked.model().version(), refused.substatus());
        List<Answer.Field> challenges = refused.challenges().stream()
                .map(value -> new Answer.Field(CHALLENGE, value))
                .toList();
        return refusals.of(asked, status, challenges, refused.why());
    }
}
