package dev.shakedown.proxy;

import dev.shakedown.certs.RevocationAnswers;
import dev.shakedown.certs.RevocationAnswers.Answer;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers one connection to the revocation service: OCSP by POST and GET (RFC 6960 appendix A.1), documents by GET. */
final class RevocationServiceHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationServiceHandler.class);

    private final Supplier<RevocationAnswers> answers;
    private final RevocationService.Listener listener;

    RevocationServiceHandler(Supplier<RevocationAnswers> answers, RevocationService.Listener listener) {
        this.answers = answers;
        this.listener = listener;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
        if (request.decoderResult().isFailure()) {
            refuse(ctx, HttpResponseStatus.BAD_REQUEST, "this is not HTTP");
        } else if (request.method().equals(HttpMethod.POST)) {
            answer(ctx, answers.get().ocsp(ByteBufUtil.getBytes(request.content())));
        } else if (request.method().equals(HttpMethod.GET)) {
            get(ctx, path(request));
        } else {
            refuse(ctx, HttpResponseStatus.METHOD_NOT_ALLOWED, "only GET and POST are served here");
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!(cause instanceof IOException)) {
            LOG.error("the revocation service failed by a mistake of its own", cause);
        }
        ctx.close();
    }

    private void get(ChannelHandlerContext ctx, String path) {
        Optional<Answer> document = answers.get().document(path);
        Optional<byte[]> ocsp = document.isPresent() ? Optional.empty() : RevocationServicePath.ocspRequest(path);
        if (document.isPresent()) {
            answer(ctx, document.get());
        } else if (ocsp.isPresent()) {
            answer(ctx, answers.get().ocsp(ocsp.get()));
        } else {
            refuse(ctx, HttpResponseStatus.NOT_FOUND, "no certificate points to this path");
        }
    }

    private void answer(ChannelHandlerContext ctx, Answer answer) {
        listener.fetched(answer.credentialId(), answer.kind(), answer.answer());
        send(ctx, HttpResponseStatus.OK, answer.mediaType(), answer.body(), true);
    }

    /** What is not understood ends the connection, for nobody knows what comes next on it. */
    private static void refuse(ChannelHandlerContext ctx, HttpResponseStatus status, String why) {
        send(ctx, status, "text/plain; charset=utf-8", (why + "\n").getBytes(StandardCharsets.UTF_8), false);
    }

    private static void send(
            ChannelHandlerContext ctx, HttpResponseStatus status, String type, byte[] body, boolean keepAlive) {
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, type);
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        // A fetch must be seen each time that a client checks.
        response.headers().set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE);
        if (!keepAlive) {
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        ctx.writeAndFlush(response);
    }

    /** Decodes percent escapes alone; in base64 a plus is a plus. */
    private static String path(FullHttpRequest request) {
        return new QueryStringDecoder(request.uri()).path();
    }
}
