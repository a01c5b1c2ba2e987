package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.fault.Moment;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import dev.shakedown.observation.Transcript;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Event COMPLETED =
            new Event.HandshakeCompleted(Leg.CLIENT, "TLSv1.3", "TLS_AES_128_GCM_SHA256", null, null, "boringssl");

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final Connection connection = Connections.on(channel);
    private final List<Moment> moments = new ArrayList<>();

    WatchTest() {
        channel.pipeline().addLast(new Edge(connection, Duration.ofSeconds(5)));
        channel.pipeline().addLast(Tap.NAME, Tap.client(connection));
        channel.pipeline().addLast(new Watch(connection, moments::add));
    }

    @AfterEach
    void finish() {
        channel.finishAndReleaseAll();
    }

    @Test
    void establishesTheConnectionAndDismissesTheTap() {
        channel.pipeline().fireUserEventTriggered(COMPLETED);
        assertThat(connection.established()).isTrue();
        assertThat(channel.pipeline().get(Tap.NAME)).isNull();
        assertThat(moments).containsExactly(Moment.HANDSHAKE);
        assertThat(transcript().all(Event.class)).containsExactly(COMPLETED);
    }

    @Test
    void theUpstreamsHandshakeEstablishesNothing() {
        channel.pipeline()
                .fireUserEventTriggered(new Event.HandshakeCompleted(
                        Leg.UPSTREAM, "TLSv1.3", "TLS_AES_128_GCM_SHA256", null, null, "boringssl"));
        assertThat(connection.established()).isFalse();
        assertThat(moments).isEmpty();
    }

    @Test
    void countsBothWaysAndTellsOfTheFirst() {
        channel.pipeline().fireUserEventTriggered(COMPLETED);
        channel.writeInbound(
                Unpooled.EMPTY_BUFFER, Unpooled.wrappedBuffer(new byte[3]), Unpooled.wrappedBuffer(new byte[4]));
        channel.writeOutbound(
                Unpooled.EMPTY_BUFFER, Unpooled.wrappedBuffer(new byte[5]), Unpooled.wrappedBuffer(new byte[6]));
        assertThat(transcript().bytesFromClient()).isEqualTo(7);
        assertThat(transcript().bytesToClient()).isEqualTo(11);
        assertThat(transcript().all(Event.ApplicationData.class))
                .containsExactly(new Event.ApplicationData(Peer.CLIENT), new Event.ApplicationData(Peer.PROXY));
        assertThat(moments).containsExactly(Moment.HANDSHAKE, Moment.REQUEST, Moment.RESPONSE);
    }

    @Test
    void tellsOfTheCloseOnceAndOnlyAfterAHandshake() {
        channel.pipeline().fireUserEventTriggered(COMPLETED);
        channel.close();
        channel.close();
        assertThat(moments).containsExactly(Moment.HANDSHAKE, Moment.CLOSE);
    }

    @Test
    void aCloseInTheHandshakeIsNoMoment() {
        channel.close();
        assertThat(moments).isEmpty();
    }

    @Test
    void aMistakeOfOursEndsTheConnectionAndIsTold() {
        channel.pipeline().fireExceptionCaught(new IllegalStateException("of all things"));
        assertThat(channel.isOpen()).isFalse();
        assertThat(transcript().first(Event.OwnFailure.class))
                .hasValueSatisfying(failure -> assertThat(failure.reason()).contains("of all things"));
    }

    @Test
    void whatTheNetworkDoesIsNoMistakeOfOurs() {
        channel.pipeline().fireExceptionCaught(new IOException("Connection reset by peer"));
        assertThat(transcript().all(Event.class)).containsExactly(new Event.Reset(Leg.CLIENT, Peer.CLIENT));
    }

    private Transcript transcript() {
        return connection.recorder().transcript();
    }
}
