package org.mbup.simulator.http;

import io.netty.buffer.ByteBufHolder;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.mbup.simulator.auth.ConnectionLogon;
import org.mbup.simulator.site.Answer;
import org.mbup.simulator.site.Door;
import org.mbup.simulator.site.Model;
import org.mbup.simulator.site.Request;

/**
 * One connection: one request after another, each read only when the answer to the one before has left, so that a client
 * that sends and does not take costs no more than its buffers.
 */
final class Connection extends ChannelInboundHandlerAdapter {

    private static final Duration LINGER = Duration.ofSeconds(2);
    private static final int BYTES_A_SECOND = 16_384;

    private final Service service;
    private final Door door;
    private final ConnectionLogon logon;
    private final Deque<Object> waiting = new ArrayDeque<>();
    private Deadline deadline;
    private HttpRequest head;
    private long read;
    private boolean over;
    private boolean busy;

    Connection(Service service, Door door) {
        this.service = service;
        this.door = door;
        this.logon = service.logons().get();
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        deadline = new Deadline(context);
        deadline.in(service.bounds().request());
        context.read();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (deadline != null) {
            deadline.stop();
        }
        over = true;
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        waiting.add(message);
        pump(context);
    }

    /** Everything the last piece of bytes held is dealt with before the next piece is asked for. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (!busy && waiting.isEmpty()) {
            context.read();
        }
    }

    private void pump(ChannelHandlerContext context) {
        while (!busy && !waiting.isEmpty()) {
            Object message = waiting.remove();
            try {
                if (!over) {
                    take(context, message);
                }
            } finally {
                ReferenceCountUtil.release(message);
            }
        }
    }

    private void take(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            begin(context, request);
        }
        if (over || head == null || !(message instanceof HttpContent part)) {
            return;
        }
        read += ((ByteBufHolder) part).content().readableBytes();
        if (part.decoderResult().isFailure()) {
            refuse(context, 400, "The body of the request cannot be read.");
        } else if (read > service.bounds().body()) {
            refuse(context, 413, "The body of the request is too long.");
        } else if (part instanceof LastHttpContent) {
            answer(context);
        }
    }

    private void begin(ChannelHandlerContext context, HttpRequest request) {
        read = 0;
        head = request;
        Optional<Soundness.Fault> fault = Soundness.fault(request);
        if (fault.isPresent()) {
            refuse(context, fault.get().code(), fault.get().why());
        } else if (HttpUtil.getContentLength(request, 0L) > service.bounds().body()) {
            refuse(context, 413, "The body of the request is too long.");
        } else if (HttpUtil.is100ContinueExpected(request)) {
            context.writeAndFlush(new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
        }
    }

    private void answer(ChannelHandlerContext context) {
        HttpRequest asked = head;
        head = null;
        Model model = service.model().get();
        Request request = request(asked);
        Answer answer = answer(model, request);
        boolean keep = HttpUtil.isKeepAlive(asked) && !answer.close();
        boolean old = asked.protocolVersion().equals(HttpVersion.HTTP_1_0);
        String connection = keep ? (old ? "keep-alive" : "") : "close";
        service.log().accept(request.method() + " " + request.target() + " -> " + answer.note());
        send(context, model, answer, new Writer.Manner(request.head(), connection), keep);
    }

    /** A fault of ours ends the connection, not the server. */
    private Answer answer(Model model, Request request) {
        try {
            return service.answering().answer(model, door, request, logon);
        } catch (RuntimeException e) {
            StackTraceElement[] where = e.getStackTrace();
            String at = where.length == 0 ? "" : " at " + where[0];
            return service.answering()
                    .refuse(500, "The simulator failed: " + e.getClass().getSimpleName() + at);
        }
    }

    private void refuse(ChannelHandlerContext context, int code, String why) {
        head = null;
        Answer answer = service.answering().refuse(code, why);
        service.log().accept("refused -> " + answer.note());
        send(context, service.model().get(), answer, new Writer.Manner(false, "close"), false);
    }

    private void send(ChannelHandlerContext context, Model model, Answer answer, Writer.Manner manner, boolean keep) {
        over = !keep;
        busy = true;
        deadline.in(service.bounds().answer().plusSeconds(answer.body().size() / BYTES_A_SECOND));
        ChannelFuture written = service.writer().write(context, model.version(), answer, manner);
        if (written.isDone()) {
            sent(context, written.isSuccess(), keep);
        } else {
            written.addListener(done -> {
                sent(context, done.isSuccess(), keep);
                pump(context);
                channelReadComplete(context);
            });
        }
    }

    private void sent(ChannelHandlerContext context, boolean whole, boolean keep) {
        busy = false;
        if (!whole) {
            context.close();
        } else if (keep) {
            deadline.in(service.bounds().request());
        } else {
            linger(context);
        }
    }

    /** Says that this was all, then waits a moment for the client to close, so that it gets to read the answer. */
    private void linger(ChannelHandlerContext context) {
        deadline.in(LINGER);
        ((SocketChannel) context.channel()).shutdownOutput();
    }

    private Request request(HttpRequest asked) {
        String host = Soundness.authority(asked.uri())
                .or(() -> Optional.ofNullable(asked.headers().get(HttpHeaderNames.HOST)))
                .orElseGet(() -> door.address().isEmpty() ? "localhost" : door.address());
        return new Request(
                asked.method().name(),
                asked.uri(),
                host,
                asked.headers().getAll(HttpHeaderNames.AUTHORIZATION),
                asked.headers().contains(HttpHeaderNames.VIA));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
