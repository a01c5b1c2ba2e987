package dev.shakedown.proxy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerExpectContinueHandler;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2StreamFrameToHttpObjectCodec;
import java.util.List;

/**
 * Finds out which HTTP the client speaks, installs that and leaves. The first bytes tell, not ALPN: every HTTP/2
 * connection begins with the client's preface (RFC 9113 section 3.4), and so even a client that agreed on one protocol
 * and speaks the other is answered.
 */
final class OriginProtocol extends ByteToMessageDecoder {

    static final String NAME = "answer";

    private static final ByteBuf PREFACE = Http2CodecUtil.connectionPrefaceBuf();

    private final Answer answer;

    OriginProtocol(Answer answer) {
        this.answer = answer;
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        int known = Math.min(in.readableBytes(), PREFACE.readableBytes());
        if (!ByteBufUtil.equals(in, in.readerIndex(), PREFACE, PREFACE.readerIndex(), known)) {
            http1(ctx.pipeline());
            ctx.pipeline().remove(this);
        } else if (known == PREFACE.readableBytes()) {
            http2(ctx.pipeline());
            ctx.pipeline().remove(this);
        }
    }

    private void http1(ChannelPipeline pipeline) {
        add(
                pipeline,
                new HttpServerCodec(),
                new HttpServerExpectContinueHandler(),
                new HttpServerKeepAliveHandler(),
                new OriginHandler(answer));
    }

    private void http2(ChannelPipeline pipeline) {
        add(
                pipeline,
                // A stream that is still open when the connection ends is a request that never came whole.
                Http2FrameCodecBuilder.forServer()
                        .gracefulShutdownTimeoutMillis(0)
                        .build(),
                new Http2MultiplexHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel stream) {
                        stream.pipeline()
                                .addLast(new Http2StreamFrameToHttpObjectCodec(true), new OriginHandler(answer));
                    }
                }));
    }

    private static void add(ChannelPipeline pipeline, ChannelHandler... handlers) {
        for (ChannelHandler handler : handlers) {
            pipeline.addBefore(OriginEnd.NAME, null, handler);
        }
    }
}
