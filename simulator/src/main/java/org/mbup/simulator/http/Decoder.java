package org.mbup.simulator.http;

import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;

/** Reads requests strictly: what two servers could read differently is none. */
final class Decoder extends HttpRequestDecoder {

    /** Marks a request that names its length twice. */
    static final String TWO_LENGTHS = "two lengths";

    private static final int PIECE = 8_192;

    Decoder(Bounds bounds) {
        super(new HttpDecoderConfig()
                .setMaxInitialLineLength(bounds.target())
                .setMaxHeaderSize(bounds.head())
                .setMaxChunkSize(PIECE)
                .setStrictLineParsing(true)
                .setValidateHeaders(true)
                .setAllowDuplicateContentLengths(false));
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        message.headers().set(HttpHeaderNames.CONTENT_LENGTH, TWO_LENGTHS);
    }
}
