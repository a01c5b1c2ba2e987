package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelayHandlerTest implements RelayHandler.End {

    private final List<Object> happened = new ArrayList<>();
    private final EmbeddedChannel target = new EmbeddedChannel();
    private final EmbeddedChannel source = new EmbeddedChannel();

    RelayHandlerTest() {
        source.pipeline().addLast(new RelayHandler(new RelayOutlet(source, target, () -> {}), this));
    }

    @Override
    public void input() {
        happened.add("input");
    }

    @Override
    public void channel() {
        happened.add("channel");
    }

    @Override
    public void event(Object event) {
        happened.add(event);
    }

    @Test
    void passesBuffersOnAndFlushesThemTogether() {
        ByteBuf first = Unpooled.buffer().writeInt(1);
        source.pipeline().fireChannelRead(first);
        assertThat(target.outboundMessages()).isEmpty();
        source.pipeline().fireChannelReadComplete();
        assertThat(target.outboundMessages().poll()).isSameAs(first);
        first.release();
    }

    @Test
    void takesFinAndCloseNotifyForTheEndOfTheStream() {
        source.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        source.pipeline().fireUserEventTriggered(SslCloseCompletionEvent.SUCCESS);
        assertThat(happened).containsExactly("input", "input");
    }

    @Test
    void passesOtherEventsOn() {
        source.pipeline().fireUserEventTriggered("something");
        assertThat(happened).containsExactly("something");
    }

    @Test
    void closesASideThatBreaks() {
        source.pipeline().fireExceptionCaught(new IllegalStateException("broken"));
        assertThat(source.isActive()).isFalse();
        assertThat(happened).containsExactly("channel");
    }
}
