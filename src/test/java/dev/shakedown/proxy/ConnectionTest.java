package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private static final Alert ALERT = new Alert(Alert.FATAL, AlertDescription.valueOf("unknown_ca"));

    private final Connection connection = Connections.on(new EmbeddedChannel());

    @Test
    void anAlertThatTwoHaveSeenCountsOnce() {
        connection.record(new Event.AlertReceived(Leg.CLIENT, ALERT, false));
        connection.record(new Event.AlertReceived(Leg.CLIENT, ALERT, true));
        connection.record(new Event.AlertSent(Leg.CLIENT, ALERT));
        connection.record(new Event.AlertSent(Leg.CLIENT, ALERT));
        assertThat(connection.recorder().transcript().all(Event.class))
                .containsExactly(
                        new Event.AlertReceived(Leg.CLIENT, ALERT, false), new Event.AlertSent(Leg.CLIENT, ALERT));
    }

    @Test
    void theSameAlertOfTheOtherLegIsAnother() {
        connection.record(new Event.AlertReceived(Leg.CLIENT, ALERT, true));
        connection.record(new Event.AlertReceived(Leg.UPSTREAM, ALERT, true));
        assertThat(connection.recorder().transcript().all(Event.class)).hasSize(2);
    }

    @Test
    void whateverElseHappensTwiceIsToldTwice() {
        connection.record(new Event.RevocationFetched("crl", "good"));
        connection.record(new Event.RevocationFetched("crl", "good"));
        assertThat(connection.recorder().transcript().all(Event.class)).hasSize(2);
    }

    @Test
    void isOverWhenItsUpstreamIs() {
        AtomicBoolean over = new AtomicBoolean();
        EmbeddedChannel upstream = new EmbeddedChannel();
        connection.upstream(upstream);
        connection.whenUpstreamClosed(() -> over.set(true));
        assertThat(over).isFalse();
        upstream.close();
        assertThat(over).isTrue();
    }

    @Test
    void isOverWithItsClientIfItHasNoUpstream() {
        AtomicBoolean over = new AtomicBoolean();
        connection.whenUpstreamClosed(() -> over.set(true));
        assertThat(over).isTrue();
    }

    @Test
    void endsBothLegsWhateverHoldsThemOpen() {
        EmbeddedChannel client = new EmbeddedChannel();
        EmbeddedChannel upstream = new EmbeddedChannel(new UpstreamSocket(), new NeverCloses());
        Connection both = Connections.on(client);
        client.pipeline().addLast(Edge.NAME, new Edge(both, Duration.ofSeconds(30)));
        client.pipeline().addLast(new NeverCloses());
        both.upstream(upstream);
        both.cut();
        assertThat(client.isOpen()).isFalse();
        assertThat(upstream.isOpen()).isFalse();
    }

    private static final class NeverCloses extends ChannelOutboundHandlerAdapter {
        @Override
        public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
            // Something is still to be sent.
        }
    }
}
