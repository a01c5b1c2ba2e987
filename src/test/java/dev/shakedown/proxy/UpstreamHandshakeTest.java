package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import dev.shakedown.observation.UpstreamFailure;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UpstreamHandshakeTest {

    private static final Event.HandshakeCompleted COMPLETED =
            new Event.HandshakeCompleted(Leg.UPSTREAM, "TLSv1.3", "TLS_AES_128_GCM_SHA256", null, "h2", "test");

    private final UpstreamHandshake handshake =
            new UpstreamHandshake(new Destination("shop.example.test", 443), Duration.ofSeconds(10));
    private final EmbeddedChannel channel = new EmbeddedChannel(handshake);

    @Test
    void completesAndStopsReading() {
        channel.pipeline().fireUserEventTriggered(COMPLETED);
        assertThat(handshake.result().toCompletableFuture()).isCompletedWithValue(COMPLETED);
        assertThat(channel.config().isAutoRead()).isFalse();
        channel.advanceTimeBy(11, TimeUnit.SECONDS);
        channel.runPendingTasks();
        assertThat(channel.isActive()).isTrue();
    }

    @Test
    void handsWhatItKeptToItsSuccessorInOrder() {
        List<Object> seen = new ArrayList<>();
        ByteBuf banner = Unpooled.buffer().writeInt(220);
        channel.pipeline().fireUserEventTriggered(COMPLETED);
        channel.writeInbound(banner);
        channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        channel.pipeline().addLast(new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext ctx, Object message) {
                seen.add(message);
            }

            @Override
            public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
                seen.add(event);
            }
        });
        channel.pipeline().remove(handshake);
        assertThat(seen).containsExactly(banner, ChannelInputShutdownEvent.INSTANCE);
        banner.release();
    }

    @Test
    void releasesWhatItKeptIfNobodyComes() {
        ByteBuf banner = Unpooled.buffer().writeInt(220);
        channel.pipeline().fireUserEventTriggered(COMPLETED);
        channel.writeInbound(banner);
        channel.close();
        assertThat(banner.refCnt()).isZero();
    }

    @Test
    void saysThatTheClientDidNotWaitAndOnlyWhereItDidNot() {
        List<Event> said = new ArrayList<>();
        handshake.abandon(said::add);
        assertThat(said).singleElement().isInstanceOfSatisfying(Event.UpstreamFailed.class, failed -> {
            assertThat(failed.failure()).isEqualTo(UpstreamFailure.TIMEOUT);
            assertThat(failed.detail())
                    .startsWith("shop.example.test:443 had not finished its handshake when the client left, after ");
        });
        channel.pipeline().fireUserEventTriggered(COMPLETED);
        handshake.abandon(said::add);
        assertThat(said).hasSize(1);
    }

    @Test
    void failsAtItsTimeout() {
        channel.advanceTimeBy(10, TimeUnit.SECONDS);
        channel.runPendingTasks();
        fails(UpstreamFailure.TIMEOUT, "shop.example.test:443 did not finish its handshake within 10000 ms");
    }

    @Test
    void failsAsTlsSays() {
        channel.pipeline().fireUserEventTriggered(new Event.UpstreamFailed(UpstreamFailure.EXPIRED, "it expired"));
        fails(UpstreamFailure.EXPIRED, "it expired");
    }

    @Test
    void failsWithTheReasonOfTlsIfThereIsNoMoreThanThat() {
        channel.pipeline().fireUserEventTriggered(new Event.TlsFailed(Leg.UPSTREAM, "bad record"));
        channel.close();
        fails(UpstreamFailure.OTHER, "shop.example.test:443 failed the handshake: bad record");
    }

    @Test
    void failsAtAReset() {
        channel.pipeline().fireUserEventTriggered(new Event.Reset(Leg.UPSTREAM, Peer.UPSTREAM));
        fails(UpstreamFailure.RESET, "shop.example.test:443 reset the connection in the handshake");
    }

    @Test
    void failsAtAnEndOfStream() {
        channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        fails(UpstreamFailure.CLOSED, "shop.example.test:443 closed the connection in the handshake");
    }

    @Test
    void failsAtAnExceptionThatNobodyExpected() {
        channel.pipeline().fireExceptionCaught(new IllegalStateException("odd"));
        fails(UpstreamFailure.OTHER, "shop.example.test:443 cannot be spoken to: java.lang.IllegalStateException: odd");
    }

    private void fails(UpstreamFailure failure, String detail) {
        assertThatThrownBy(() -> handshake.result().toCompletableFuture().join())
                .cause()
                .isInstanceOfSatisfying(UpstreamException.class, thrown -> {
                    assertThat(thrown.failure()).isEqualTo(failure);
                    assertThat(thrown.detail()).isEqualTo(detail);
                });
        assertThat(channel.isActive()).isFalse();
    }
}
