package org.mbup.simulator.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mbup.problem.Problem;
import org.mbup.simulator.auth.ConnectionLogon;
import org.mbup.simulator.site.Answering;
import org.mbup.simulator.site.Door;
import org.mbup.simulator.site.Model;

/** Listens on loopback, on one port for each door of the server. */
public final class Front implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int PIECE = 8_192;
    private static final int LAST_PORT = 65_535;

    private final Service service;
    private final EventLoopGroup group;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
    private final Map<Door, Listener> doors = new TreeMap<>();

    /**
     * Listens nowhere yet.
     *
     * @param model the server as it is configured now; asked for every request
     * @param logons makes the logon of a new connection
     * @param log takes a line for each request; without a credential
     */
    public Front(
            Supplier<Model> model,
            Answering answering,
            Supplier<ConnectionLogon> logons,
            Bounds bounds,
            Consumer<String> log) {
        this.service = new Service(model, answering, logons, bounds, log, new Writer());
        this.group = new MultiThreadIoEventLoopGroup(
                THREADS, new DefaultThreadFactory("mbup-serve", true), NioIoHandler.newFactory());
    }

    /**
     * Listens at these doors and at no others; connections of doors that are gone are closed. When it
     * fails, everything is as it was.
     *
     * @param first the port for the first door, the next for the next; 0 for any free ones
     * @throws org.mbup.problem.ProblemException when a port is taken
     */
    public synchronized void listen(Collection<Door> wanted, int first) {
        Map<Door, Listener> fresh = new TreeMap<>();
        try {
            int port = first;
            for (Door door : wanted) {
                if (!doors.containsKey(door)) {
                    fresh.put(door, Listener.open(group, first == 0 ? 0 : free(port, fresh.values()), each(door)));
                }
                port++;
            }
        } catch (RuntimeException e) {
            fresh.values().forEach(Listener::close);
            throw e;
        }
        doors.entrySet().removeIf(entry -> {
            boolean gone = !wanted.contains(entry.getKey());
            if (gone) {
                close(entry.getValue());
            }
            return gone;
        });
        doors.putAll(fresh);
    }

    /** The ports in use, by door. */
    public synchronized Map<Door, Integer> ports() {
        Map<Door, Integer> ports = new TreeMap<>();
        doors.forEach((door, listener) -> ports.put(door, listener.port()));
        return ports;
    }

    /** Connections there are now. */
    public int connections() {
        return connections.size();
    }

    private int free(int from, Collection<Listener> fresh) {
        Set<Integer> taken = new HashSet<>(ports().values());
        fresh.forEach(listener -> taken.add(listener.port()));
        int port = from;
        while (taken.contains(port)) {
            port++;
        }
        if (port > LAST_PORT) {
            throw Problem.usage("there is no port left for every binding")
                    .hint("--port takes the first one; --port 0 takes any that are free")
                    .asException();
        }
        return port;
    }

    private ChannelInitializer<SocketChannel> each(Door door) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(SocketChannel channel) {
                begin(channel, door);
            }
        };
    }

    private void begin(SocketChannel channel, Door door) {
        if (connections.size() >= service.bounds().connections()) {
            channel.close();
            return;
        }
        connections.add(channel);
        channel.config().setRecvByteBufAllocator(new FixedRecvByteBufAllocator(PIECE));
        channel.pipeline()
                .addLast(new Decoder(service.bounds()))
                .addLast(new HttpResponseEncoder())
                .addLast(new Connection(service, door));
    }

    private void close(Listener listener) {
        listener.close();
        for (Channel channel : connections) {
            if (Listener.port(channel) == listener.port()) {
                channel.close();
            }
        }
    }

    /** Stops listening and closes every connection. */
    @Override
    public synchronized void close() {
        doors.values().forEach(Listener::close);
        doors.clear();
        connections.close().awaitUninterruptibly();
        group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
