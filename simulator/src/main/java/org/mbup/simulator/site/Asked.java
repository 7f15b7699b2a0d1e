package org.mbup.simulator.site;

import org.mbup.wire.Resolution;

/**
 * A request and where it leads.
 *
 * @param model the server
 * @param door where it came in
 * @param request the request
 * @param to the site and key it leads to
 * @param settings what is in force there
 */
record Asked(Model model, Door door, Request request, Resolution to, Settings settings) {

    static Asked of(Model model, Door door, Request request, Resolution to) {
        return new Asked(model, door, request, to, model.settings(to));
    }
}
