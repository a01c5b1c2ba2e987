package dev.shakedown.proxy;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Upstream legs for tests: with TLS by Netty, or with none at all. */
final class UpstreamFixture {

    /** No TLS: the handshake is over as soon as the connection stands. */
    static final UpstreamTlsClient PLAIN = (pipeline, target) -> pipeline.addLast("tls", new Plain());

    private UpstreamFixture() {}

    static UpstreamSettings settings(UpstreamTlsClient tls) {
        return settings(tls, Duration.ofSeconds(10), address -> false);
    }

    static UpstreamSettings settings(UpstreamTlsClient tls, Duration patience, Predicate<InetSocketAddress> forbidden) {
        return new UpstreamSettings(tls, patience, patience, Runnable::run, forbidden);
    }

    /** TLS with the server name and the application protocols of the target. */
    static UpstreamTlsClient tls(SslContext context) {
        return (pipeline, target) -> {
            SslHandler handler = target.sni() == null
                    ? context.newHandler(pipeline.channel().alloc())
                    : context.newHandler(
                            pipeline.channel().alloc(),
                            target.sni(),
                            target.address().port());
            handler.setHandshakeTimeoutMillis(0);
            handler.setCloseNotifyFlushTimeoutMillis(0);
            pipeline.addLast("tls", handler);
            pipeline.addLast(new Translator(handler));
        };
    }

    private static final class Plain extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            ctx.fireChannelActive();
            ctx.fireUserEventTriggered(completed(null));
        }
    }

    private static final class Translator extends ChannelInboundHandlerAdapter {
        private final SslHandler tls;

        Translator(SslHandler tls) {
            this.tls = tls;
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
            if (event instanceof SslHandshakeCompletionEvent done) {
                ctx.fireUserEventTriggered(
                        done.isSuccess()
                                ? completed(tls.applicationProtocol())
                                : new Event.TlsFailed(
                                        Leg.UPSTREAM,
                                        String.valueOf(done.cause().getMessage())));
            } else {
                ctx.fireUserEventTriggered(event);
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            // The completion event has told.
        }
    }

    private static Event.HandshakeCompleted completed(@Nullable String alpn) {
        return new Event.HandshakeCompleted(Leg.UPSTREAM, "TLSv1.3", "TLS_AES_128_GCM_SHA256", null, alpn, "test");
    }
}
