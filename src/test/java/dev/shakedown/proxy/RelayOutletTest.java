package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayOutletTest {

    private final List<String> happened = new ArrayList<>();
    private final EmbeddedChannel source = new EmbeddedChannel();
    private final EmbeddedChannel target = new EmbeddedChannel();
    private final RelayOutlet outlet = new RelayOutlet(source, target, () -> happened.add("broken"));

    @AfterEach
    void close() {
        target.finishAndReleaseAll();
        source.finishAndReleaseAll();
    }

    @Test
    void passesTheVeryBufferOnWhenItIsFlushed() {
        ByteBuf buffer = Unpooled.buffer().writeInt(7);
        outlet.write(buffer);
        assertThat(target.outboundMessages()).isEmpty();
        outlet.flush();
        assertThat(target.outboundMessages().poll()).isSameAs(buffer);
        buffer.release();
    }

    @Test
    void readsOnlyWhileLittleWaits() {
        outlet.write(Unpooled.wrappedBuffer(new byte[RelayOutlet.HIGH - 1]));
        assertThat(source.config().isAutoRead()).isTrue();
        outlet.write(Unpooled.wrappedBuffer(new byte[1]));
        assertThat(source.config().isAutoRead()).isFalse();
        outlet.flush();
        assertThat(source.config().isAutoRead()).isTrue();
    }

    @Test
    void leavesASourceAloneThatSomebodyElseHolds() {
        source.config().setAutoRead(false);
        outlet.write(Unpooled.wrappedBuffer(new byte[1]));
        outlet.flush();
        assertThat(source.config().isAutoRead()).isFalse();
    }

    @Test
    void endsWhenAllIsSent() {
        outlet.end(() -> happened.add("first"));
        assertThat(happened).containsExactly("first");
        outlet.write(Unpooled.wrappedBuffer(new byte[1]));
        outlet.end(() -> happened.add("second"));
        assertThat(happened).containsExactly("first", "second");
    }

    @Test
    void tellsOfATargetThatTakesNoMore() {
        ByteBuf buffer = Unpooled.buffer().writeInt(7);
        target.close();
        outlet.write(buffer);
        outlet.end(() -> happened.add("ended"));
        assertThat(happened).containsExactly("broken", "ended");
        assertThat(buffer.refCnt()).isZero();
    }
}
