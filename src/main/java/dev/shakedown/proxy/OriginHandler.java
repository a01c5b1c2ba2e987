package dev.shakedown.proxy;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;

/** Answers each request of a client with the same text, whatever the path; reads its body and forgets it. */
final class OriginHandler extends SimpleChannelInboundHandler<HttpObject> {

    private final Answer answer;
    private boolean head;
    private boolean refused;

    OriginHandler(Answer answer) {
        this.answer = answer;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, HttpObject message) {
        if (refused) {
            return;
        }
        if (message.decoderResult().isFailure()) {
            refused = true;
            refuse(ctx, message.decoderResult().cause());
            return;
        }
        if (message instanceof HttpRequest request) {
            head = request.method().equals(HttpMethod.HEAD);
        }
        if (message instanceof LastHttpContent) {
            ctx.writeAndFlush(response());
        }
    }

    private FullHttpResponse response() {
        byte[] body = answer.body();
        FullHttpResponse response = text(answer.status(), head ? new byte[0] : body);
        if (answer.framing() != Answer.Framing.KEPT) {
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        if (answer.framing() != Answer.Framing.UNTIL_CLOSE) {
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        }
        return response;
    }

    private static void refuse(ChannelHandlerContext ctx, Throwable cause) {
        byte[] body = ("this is not HTTP: " + cause.getMessage() + "\n").getBytes(StandardCharsets.UTF_8);
        FullHttpResponse response = text(HttpResponseStatus.BAD_REQUEST, body);
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        ctx.writeAndFlush(response);
    }

    private static FullHttpResponse text(HttpResponseStatus status, byte[] body) {
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8");
        return response;
    }
}
