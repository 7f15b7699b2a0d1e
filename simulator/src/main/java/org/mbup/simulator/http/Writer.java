package org.mbup.simulator.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.DefaultFileRegion;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.mbup.metabase.IisVersion;
import org.mbup.simulator.site.Answer;
import org.mbup.simulator.site.Body;
import org.mbup.wire.StatusLine;

/** Writes answers, their headers in the order of the traces of 5.x: Server, Date, what is asked for, Connection, length, type. */
final class Writer {

    private static final ConcurrentMap<String, HttpResponseStatus> STATUS = new ConcurrentHashMap<>();
    private static final int MOST_KNOWN = 64;

    private final Clock clock = new Clock();

    /**
     * How to send an answer.
     *
     * @param head whether its body stays here
     * @param connection the Connection header; empty for none
     */
    record Manner(boolean head, String connection) {}

    ChannelFuture write(ChannelHandlerContext context, IisVersion version, Answer answer, Manner manner) {
        Body body = answer.body();
        if (body instanceof Body.Stored stored && !manner.head()) {
            return writeFile(context, version, answer, manner, stored);
        }
        ByteBuf content = body instanceof Body.Bytes page && !manner.head()
                ? Unpooled.wrappedBuffer(page.bytes())
                : Unpooled.EMPTY_BUFFER;
        HttpHeaders headers = headers();
        fill(headers, version, answer, manner);
        return context.writeAndFlush(
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status(answer.status()), content, headers, none()));
    }

    private ChannelFuture writeFile(
            ChannelHandlerContext context, IisVersion version, Answer answer, Manner manner, Body.Stored stored) {
        FileChannel file;
        try {
            file = FileChannel.open(stored.path(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return context.newFailedFuture(e);
        }
        HttpHeaders headers = headers();
        fill(headers, version, answer, manner);
        HttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, status(answer.status()), headers);
        context.write(response);
        context.write(new DefaultFileRegion(file, 0, stored.size()));
        return context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    private void fill(HttpHeaders headers, IisVersion version, Answer answer, Manner manner) {
        headers.add("Server", "Microsoft-IIS/" + version);
        headers.add("Date", clock.now());
        answer.fields().forEach(field -> headers.add(field.name(), field.value()));
        if (!manner.connection().isEmpty()) {
            headers.add("Connection", manner.connection());
        }
        headers.add("Content-Length", Long.toString(answer.body().size()));
        headers.add("Content-Type", answer.body().type());
    }

    /** What goes in is free of line ends already, and a blank that the metabase has is sent. */
    private static HttpHeaders headers() {
        return DefaultHttpHeadersFactory.headersFactory().withValidation(false).newHeaders();
    }

    private static HttpHeaders none() {
        return DefaultHttpHeadersFactory.trailersFactory().newEmptyHeaders();
    }

    private static HttpResponseStatus status(StatusLine line) {
        HttpResponseStatus known = STATUS.get(line.reason());
        if (known != null && known.code() == line.code()) {
            return known;
        }
        HttpResponseStatus made = new HttpResponseStatus(line.code(), line.reason());
        if (STATUS.size() < MOST_KNOWN) {
            STATUS.put(line.reason(), made);
        }
        return made;
    }
}
