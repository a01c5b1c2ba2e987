package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpstreamSessionTest {

    private final EmbeddedChannel client = new EmbeddedChannel();
    private final EmbeddedChannel upstream = new EmbeddedChannel();
    private final Connection connection =
            new Connection("c-000001", client, UpstreamTargetTest.arrival(null, null, null));
    private final UpstreamSession session = new UpstreamSession(connection, upstream, List.of("h2"));

    UpstreamSessionTest() {
        client.pipeline().addLast(Edge.NAME, new Edge(connection, Duration.ofSeconds(30)));
        upstream.pipeline()
                .addLast(
                        UpstreamHandshake.NAME,
                        new UpstreamHandshake(new Destination("localhost", 443), Duration.ofSeconds(10)));
        upstream.pipeline()
                .fireUserEventTriggered(
                        new Event.HandshakeCompleted(Leg.UPSTREAM, "TLSv1.3", "a suite", null, "h2", "test"));
    }

    @AfterEach
    void close() {
        client.finishAndReleaseAll();
        upstream.finishAndReleaseAll();
    }

    @Test
    void joinsBothSides() {
        upstream.writeInbound(Unpooled.wrappedBuffer(new byte[] {1}));
        session.install(client.pipeline());
        assertThat(client.outboundMessages()).hasSize(1);
        client.writeInbound(Unpooled.wrappedBuffer(new byte[] {2}));
        assertThat(upstream.outboundMessages()).hasSize(1);
        assertThat(upstream.config().isAutoRead()).isTrue();
    }

    @Test
    void endsTheClientOfAnUpstreamThatHasGone() {
        upstream.close();
        session.install(client.pipeline());
        assertThat(client.isOpen()).isFalse();
    }

    @Test
    void closesTheUpstreamIfItIsNotNeeded() {
        session.release();
        assertThat(upstream.isOpen()).isFalse();
    }
}
