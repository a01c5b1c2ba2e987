package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // listeners end with the proxy
class EdgeTest {

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final Connection connection = Connections.on(channel);

    EdgeTest() {
        channel.freezeTime();
        channel.pipeline().addLast(new Edge(connection, DEADLINE));
    }

    @Test
    void endsAHandshakeAtTheDeadline() {
        passTime(DEADLINE.minusMillis(1));
        assertThat(channel.isOpen()).isTrue();
        passTime(Duration.ofMillis(1));
        assertThat(channel.isOpen()).isFalse();
        assertThat(events()).containsExactly(new Event.DeadlinePassed(5000), new Event.Closed(Leg.CLIENT, Peer.PROXY));
    }

    @Test
    void leavesAnEstablishedConnectionAlone() {
        connection.establish();
        passTime(DEADLINE.multipliedBy(10));
        assertThat(channel.isOpen()).isTrue();
        connection.stall();
        passTime(DEADLINE);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void onlyTheFirstEndCounts() {
        channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        assertThat(channel.isOpen()).isFalse();
        assertThat(events()).containsExactly(new Event.Closed(Leg.CLIENT, Peer.CLIENT));
    }

    @Test
    void anEstablishedConnectionMayBeHalfClosed() {
        connection.establish();
        channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        assertThat(channel.isOpen()).isTrue();
        assertThat(events()).containsExactly(new Event.Closed(Leg.CLIENT, Peer.CLIENT));
    }

    @Test
    void anErrorOfTheSocketIsAReset() {
        channel.pipeline().fireExceptionCaught(new IOException("Connection reset by peer"));
        assertThat(channel.isOpen()).isFalse();
        assertThat(events()).containsExactly(new Event.Reset(Leg.CLIENT, Peer.CLIENT));
    }

    @Test
    void aClientThatKeepsTalkingAfterOurEndGetsNoReset() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket client = TestProxy.connect(proxy.sandbox("baseline"))) {
            byte[] request = "GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII);
            client.getOutputStream().write(request);
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            client.getOutputStream().write(request);
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    private Stream<Event> events() {
        return connection.recorder().transcript().all(Event.class);
    }

    private void passTime(Duration duration) {
        channel.advanceTimeBy(duration.toMillis(), TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
    }
}
