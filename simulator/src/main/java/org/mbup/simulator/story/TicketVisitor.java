package org.mbup.simulator.story;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.mbup.simulator.kdc.TicketClient;

/**
 * A client that has a ticket and no password. As browsers do, it asks first and uses the ticket where Negotiate is offered;
 * or, as {@code curl --negotiate} does, it sends the ticket without being asked.
 */
final class TicketVisitor implements Visitor {

    private static final String NEGOTIATE = "Negotiate";

    private final TicketClient tickets;
    private final boolean unasked;

    TicketVisitor(TicketClient tickets, boolean unasked) {
        this.tickets = tickets;
        this.unasked = unasked;
    }

    @Override
    public List<Exchange> visit(URI uri) throws IOException {
        List<Exchange> exchanges = new ArrayList<>();
        try (Wire wire = new Wire(uri)) {
            if (!unasked) {
                Exchange first = wire.get(Optional.empty());
                exchanges.add(first);
                if (!first.offers(NEGOTIATE)) {
                    return exchanges;
                }
            }
            String token = Base64.getEncoder().encodeToString(tickets.token(uri.getHost()));
            exchanges.add(wire.get(Optional.of(NEGOTIATE + " " + token)));
        }
        return exchanges;
    }
}
