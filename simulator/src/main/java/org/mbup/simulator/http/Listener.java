package org.mbup.simulator.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.mbup.problem.Problem;

/** One port of loopback: at 127.0.0.1, and at ::1 where that is to be had, because some clients try it alone. */
final class Listener implements AutoCloseable {

    private static final byte[] FOUR = {127, 0, 0, 1};
    private static final byte[] SIX = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final Channel four;
    private final Optional<Channel> six;

    private Listener(Channel four, Optional<Channel> six) {
        this.four = four;
        this.six = six;
    }

    /**
     * Listens.
     *
     * @param port 0 for any that is free
     * @throws org.mbup.problem.ProblemException when the port is taken
     */
    static Listener open(EventLoopGroup group, int port, ChannelInitializer<SocketChannel> each) {
        ChannelFuture bound = bind(group, FOUR, port, each);
        if (!bound.isSuccess()) {
            throw Problem.environment("port " + port + " of loopback cannot be listened on")
                    .found(String.valueOf(bound.cause().getMessage()))
                    .hint("choose another with --port, or let mbup choose with --port 0")
                    .asException();
        }
        ChannelFuture other = bind(group, SIX, port(bound.channel()), each);
        return new Listener(bound.channel(), other.isSuccess() ? Optional.of(other.channel()) : Optional.empty());
    }

    private static ChannelFuture bind(
            EventLoopGroup group, byte[] address, int port, ChannelInitializer<SocketChannel> each) {
        return new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(each)
                .bind(new InetSocketAddress(loopback(address), port))
                .awaitUninterruptibly();
    }

    private static InetAddress loopback(byte[] address) {
        try {
            return InetAddress.getByAddress("localhost", address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four or sixteen bytes are an address", e);
        }
    }

    int port() {
        return port(four);
    }

    /** The port a channel listens on, or came in by. */
    static int port(Channel channel) {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public void close() {
        four.close().awaitUninterruptibly();
        six.ifPresent(channel -> channel.close().awaitUninterruptibly());
    }
}
