package org.mbup.simulator.http;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mbup.simulator.auth.ConnectionLogon;
import org.mbup.simulator.site.Answering;
import org.mbup.simulator.site.Model;

/**
 * What all connections share.
 *
 * @param model the server as it is configured now
 * @param answering from a request to its answer
 * @param logons a new logon for each connection
 * @param bounds how much a client may ask
 * @param log one line for each request, without a credential
 * @param writer from an answer to bytes
 */
record Service(
        Supplier<Model> model,
        Answering answering,
        Supplier<ConnectionLogon> logons,
        Bounds bounds,
        Consumer<String> log,
        Writer writer) {}
