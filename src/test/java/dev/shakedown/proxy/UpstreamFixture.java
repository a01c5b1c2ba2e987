package dev.shakedown.proxy;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Predicate;

/** Settings of upstream legs for tests, and a leg with no TLS at all. */
final class UpstreamFixture {

    /** No TLS: the handshake is over as soon as the connection stands. */
    static final UpstreamTlsClient PLAIN = (pipeline, target, secrets) -> pipeline.addLast(new Plain());

    private UpstreamFixture() {}

    static UpstreamSettings settings(UpstreamTlsClient tls) {
        return settings(tls, Duration.ofSeconds(10), address -> false);
    }

    static UpstreamSettings settings(UpstreamTlsClient tls, Duration patience, Predicate<InetSocketAddress> forbidden) {
        return new UpstreamSettings(tls, patience, patience, Runnable::run, forbidden);
    }

    private static final class Plain extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            ctx.fireChannelActive();
            ctx.fireUserEventTriggered(new Event.HandshakeCompleted(
                    Leg.UPSTREAM, "TLSv1.3", "TLS_AES_128_GCM_SHA256", null, null, "test"));
        }
    }
}
