package org.mbup.simulator.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
    private final Map<Door, Channel> doors = new TreeMap<>();

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
        Map<Door, Channel> fresh = new TreeMap<>();
        try {
            int port = first;
            for (Door door : wanted) {
                if (!doors.containsKey(door)) {
                    fresh.put(door, listen(door, first == 0 ? 0 : free(port, fresh.values())));
                }
                port++;
            }
        } catch (RuntimeException e) {
            fresh.values().forEach(Channel::close);
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
        doors.forEach((door, channel) -> ports.put(door, port(channel)));
        return ports;
    }

    /** Connections there are now. */
    public int connections() {
        return connections.size();
    }

    private int free(int from, Collection<Channel> fresh) {
        Set<Integer> taken = new HashSet<>(ports().values());
        fresh.forEach(channel -> taken.add(port(channel)));
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

    private Channel listen(Door door, int port) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        ChannelFuture bound = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, false)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        begin(channel, door);
                    }
                })
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw Problem.environment("port " + port + " of loopback cannot be listened on")
                    .found(String.valueOf(bound.cause().getMessage()))
                    .hint("choose another with --port, or let mbup choose with --port 0")
                    .asException();
        }
        return bound.channel();
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

    private void close(Channel listening) {
        int port = port(listening);
        listening.close().awaitUninterruptibly();
        for (Channel channel : connections) {
            if (port(channel) == port) {
                channel.close();
            }
        }
    }

    private static int port(Channel channel) {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    /** Stops listening and closes every connection. */
    @Override
    public synchronized void close() {
        doors.values().forEach(channel -> channel.close().awaitUninterruptibly());
        doors.clear();
        connections.close().awaitUninterruptibly();
        group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
