package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpstreamSocketTest {

    private final List<Object> events = new ArrayList<>();
    private final EmbeddedChannel channel =
            new EmbeddedChannel(new UpstreamSocket(), new ChannelInboundHandlerAdapter() {
                @Override
                public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
                    events.add(event);
                }
            });

    @Test
    void tellsAnEndOfStreamOnce() {
        channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        channel.close();
        assertThat(events)
                .containsExactly(new Event.Closed(Leg.UPSTREAM, Peer.UPSTREAM), ChannelInputShutdownEvent.INSTANCE);
    }

    @Test
    void tellsAResetAndSparesTlsTheException() {
        channel.pipeline().fireExceptionCaught(new IOException("Connection reset by peer"));
        channel.close();
        assertThat(events).containsExactly(new Event.Reset(Leg.UPSTREAM, Peer.UPSTREAM));
        channel.checkException();
    }

    @Test
    void tellsWhenTheProxyItselfClosed() {
        channel.close();
        assertThat(events).containsExactly(new Event.Closed(Leg.UPSTREAM, Peer.PROXY));
    }
}
