package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import org.junit.jupiter.api.Test;

class OriginEndTest {

    private final EmbeddedChannel channel = new EmbeddedChannel(new OriginEnd());

    @Test
    void closesAtAnEndOfStream() {
        channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void closesAtACloseNotify() {
        channel.pipeline().fireUserEventTriggered(SslCloseCompletionEvent.SUCCESS);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void closesAtAnException() {
        channel.pipeline().fireExceptionCaught(new IllegalStateException("broken"));
        assertThat(channel.isOpen()).isFalse();
        channel.checkException();
    }

    @Test
    void forgetsWhatNobodyAnswers() {
        ByteBuf left = Unpooled.buffer().writeInt(1);
        channel.writeInbound(left);
        assertThat(left.refCnt()).isZero();
    }
}
