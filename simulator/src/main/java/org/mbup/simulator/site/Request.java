package org.mbup.simulator.site;

import java.util.List;

/**
 * A request as far as its answer depends on it.
 *
 * @param method the verb, as sent
 * @param target the request target, as sent
 * @param host the value of the Host header, or the authority of an absolute target; empty where there is none
 * @param authorization the values of its Authorization headers, in order
 * @param throughProxy whether it came through a proxy
 */
public record Request(String method, String target, String host, List<String> authorization, boolean throughProxy) {

    /** Copies the list. */
    public Request {
        authorization = List.copyOf(authorization);
    }

    /** The name asked for, without the port. */
    String name() {
        int colon = host.lastIndexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }

    /** The path, without what follows a question mark. */
    String path() {
        String path = target.equals("*") ? "/" : target;
        if (!path.startsWith("/") && path.contains("://")) {
            int slash = path.indexOf('/', path.indexOf("://") + 3);
            path = slash < 0 ? "/" : path.substring(slash);
        }
        int mark = path.indexOf('?');
        return mark < 0 ? path : path.substring(0, mark);
    }

    /** What follows the question mark. */
    String query() {
        int mark = target.indexOf('?');
        return mark < 0 ? "" : target.substring(mark + 1);
    }

    /** Whether it asks for the head of the answer alone. */
    public boolean head() {
        return method.equals("HEAD");
    }

    /** Names no credential. */
    @Override
    public String toString() {
        return method + " " + target + " for " + host;
    }
}
