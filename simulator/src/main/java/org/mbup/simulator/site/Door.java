package org.mbup.simulator.site;

import org.mbup.wire.Binding;

/**
 * Where the real server would listen: an address and a port. Each has a port of its own on loopback.
 *
 * @param address the IP address; empty for every address of the server
 * @param port 1 to 65535
 */
public record Door(String address, int port) implements Comparable<Door> {

    static Door of(Binding binding) {
        return new Door(binding.address(), binding.port());
    }

    @Override
    public int compareTo(Door other) {
        return port == other.port ? address.compareTo(other.address) : Integer.compare(port, other.port);
    }

    @Override
    public String toString() {
        return (address.isEmpty() ? "*" : address) + ":" + port;
    }
}
