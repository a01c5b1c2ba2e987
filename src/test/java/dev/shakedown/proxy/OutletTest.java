package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.fault.Verb;
import dev.shakedown.observation.Event;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutletTest {

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final Connection connection = Connections.on(channel);
    private final Outlet outlet = outlet();
    private int drained;

    @AfterEach
    void finish() {
        channel.finishAndReleaseAll();
    }

    @Test
    void doesOneThingAfterTheOther() {
        outlet.add(bytes("a"));
        outlet.add(new Verb.Pause(Duration.ofMillis(100)));
        outlet.add(bytes("b"));
        ChannelPromise written = channel.newPromise();
        outlet.endOfWrite(written, 1);
        outlet.run();
        assertThat(sent()).isEqualTo("a");
        assertThat(written.isDone()).isFalse();
        assertThat(outlet.spent()).isFalse();

        passTime(99);
        assertThat(sent()).isEmpty();
        assertThat(drained).isZero();
        passTime(1);
        assertThat(sent()).isEqualTo("b");
        assertThat(written.isSuccess()).isTrue();
        assertThat(outlet.spent()).isTrue();
        assertThat(drained).isOne();
    }

    @Test
    void sendsNothingAfterAStall() {
        outlet.add(bytes("a"));
        outlet.add(new Verb.Stall());
        ChannelPromise before = channel.newPromise();
        outlet.endOfWrite(before, 1);
        outlet.run();
        ChannelPromise after = channel.newPromise();
        outlet.add(bytes("b"));
        outlet.endOfWrite(after, 1);
        outlet.run();
        assertThat(sent()).isEqualTo("a");
        assertThat(before.isSuccess()).isTrue();
        assertThat(after.isSuccess()).isTrue();
        assertThat(connection.stalled()).isTrue();
    }

    @Test
    void aStallHoldsTheConnectionOpenUntilItsDeadline() {
        outlet.add(new Verb.Stall());
        outlet.run();
        ChannelPromise closed = channel.newPromise();
        outlet.endOfConnection(closed);
        outlet.run();
        assertThat(channel.isOpen()).isTrue();
        passTime(DEADLINE.toMillis());
        assertThat(channel.isOpen()).isFalse();
        assertThat(closed.isSuccess()).isTrue();
        assertThat(connection.recorder().transcript().has(Event.DeadlinePassed.class))
                .isTrue();
    }

    @Test
    void closesAfterWhatWaits() {
        outlet.add(new Verb.Pause(Duration.ofMillis(100)));
        outlet.add(bytes("a"));
        outlet.endOfConnection(channel.newPromise());
        outlet.run();
        assertThat(channel.isOpen()).isTrue();
        passTime(100);
        assertThat(sent()).isEqualTo("a");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void tellsWritersToStopWhileMuchWaits() {
        outlet.add(new Verb.Pause(Duration.ofMillis(100)));
        outlet.run();
        outlet.endOfWrite(channel.newPromise(), 100_000);
        assertThat(channel.isWritable()).isFalse();
        passTime(100);
        assertThat(channel.isWritable()).isTrue();
    }

    @Test
    void failsWhatWaitsWhenTheConnectionIsGone() {
        outlet.add(new Verb.Pause(Duration.ofMillis(100)));
        ChannelPromise written = channel.newPromise();
        outlet.endOfWrite(written, 100_000);
        outlet.run();
        outlet.release();
        assertThat(written.cause()).isInstanceOf(ClosedChannelException.class);
        assertThat(outlet.closed()).isTrue();
        passTime(100);
        assertThat(drained).isZero();
    }

    private Outlet outlet() {
        channel.freezeTime();
        channel.pipeline().addLast(new Edge(connection, DEADLINE));
        channel.pipeline().addLast("fault", new ChannelDuplexHandler());
        ChannelHandlerContext context = channel.pipeline().context("fault");
        return new Outlet(connection, context, () -> drained++);
    }

    private void passTime(long millis) {
        channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        channel.runPendingTasks();
    }

    private String sent() {
        StringBuilder text = new StringBuilder();
        for (ByteBuf next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
            text.append(next.toString(StandardCharsets.US_ASCII));
            next.release();
        }
        return text.toString();
    }

    private static Verb bytes(String text) {
        return new Verb.SendBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
