package dev.shakedown.proxy;

import dev.shakedown.fault.Verb;
import dev.shakedown.wire.TlsRecord;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.Future;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Carries out verbs and ordinary writes in one queue, one after the other, and nothing at all once a verb has ended the
 * sending. Belongs to the event loop of its connection.
 */
final class Outlet implements Verb.Actor {

    /** How many bytes may wait behind a pause before the writers are told to stop, and how many to let them go on. */
    private static final long HIGH_WATER_MARK = 64 * 1024;

    private static final long LOW_WATER_MARK = 32 * 1024;

    /** Netty's number for "the queue behind a fault is full" among the reasons of a channel not to be writable. */
    private static final int WRITABILITY = 1;

    private final Connection connection;
    private final ChannelHandlerContext ctx;
    private final Runnable drained;
    private final Deque<Step> steps = new ArrayDeque<>();
    private @Nullable Future<?> pause;
    private long waiting;
    private boolean blocked;
    private Ending ending = Ending.NONE;

    /** What became of the sending. */
    private enum Ending {
        NONE,
        STALLED,
        CLOSED,
        GONE
    }

    /** One thing to do, or to let go if the sending ends before. */
    private interface Step {
        void run();

        default void drop() {}
    }

    /**
     * An outlet of a connection.
     *
     * @param ctx where the verbs' bytes are written
     * @param drained is called when a pause is over and all that waited is done
     */
    Outlet(Connection connection, ChannelHandlerContext ctx, Runnable drained) {
        this.connection = connection;
        this.ctx = ctx;
        this.drained = drained;
    }

    /** Puts a verb at the end of the queue. */
    void add(Verb verb) {
        enqueue(() -> verb.perform(this));
    }

    /**
     * Puts the end of a write at the end of the queue: its promise is fulfilled when all before it has been sent. Once a
     * verb has ended the sending it is fulfilled as well, as if the network had swallowed the bytes: the writers are not to
     * blame. It fails if the connection is gone.
     *
     * @param bytes the size of the write
     */
    void endOfWrite(ChannelPromise promise, int bytes) {
        waiting += bytes;
        enqueue(new Step() {
            @Override
            public void run() {
                waiting -= bytes;
                ctx.write(Unpooled.EMPTY_BUFFER, promise);
            }

            @Override
            public void drop() {
                waiting -= bytes;
                settle(promise);
            }
        });
        showWritability();
    }

    /** Puts an ordinary close at the end of the queue; none comes of it while a fault holds the connection open. */
    void endOfConnection(ChannelPromise promise) {
        if (ending == Ending.NONE) {
            enqueue(() -> ctx.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(sent -> ctx.close(promise)));
        } else {
            connection.channel().closeFuture().addListener(closed -> promise.trySuccess());
        }
    }

    /** Does what can be done now. */
    void run() {
        while (!blocked && !steps.isEmpty()) {
            steps.removeFirst().run();
        }
        showWritability();
        if (!blocked) {
            ctx.flush();
        }
    }

    /** True if nothing waits and nothing is held back: what comes next may as well go past. */
    boolean spent() {
        return ending == Ending.NONE && steps.isEmpty() && !blocked;
    }

    /** True once the connection is closed or reset: what the client still sends is of no use. */
    boolean closed() {
        return ending == Ending.CLOSED || ending == Ending.GONE;
    }

    /** Lets go of everything that waits, because the connection is gone. */
    void release() {
        end(Ending.GONE);
    }

    @Override
    public void sendRecord(TlsRecord record) {
        sendBytes(record.bytes());
    }

    @Override
    public void sendBytes(byte[] bytes) {
        ctx.write(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    public void pause(Duration duration) {
        ctx.flush();
        blocked = true;
        pause = ctx.executor().schedule(this::resume, duration.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void stall() {
        ctx.flush();
        end(Ending.STALLED);
        connection.stall();
    }

    @Override
    public void close() {
        afterAllIsSent(() -> connection.edge().finish());
    }

    @Override
    public void reset() {
        afterAllIsSent(() -> connection.edge().reset());
    }

    private void resume() {
        blocked = false;
        run();
        drained.run();
    }

    private void afterAllIsSent(Runnable action) {
        end(Ending.CLOSED);
        ctx.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(sent -> action.run());
    }

    private void enqueue(Step step) {
        if (ending == Ending.NONE) {
            steps.add(step);
        } else {
            step.drop();
        }
    }

    private void end(Ending how) {
        ending = how;
        blocked = false;
        if (pause != null) {
            pause.cancel(false);
        }
        while (!steps.isEmpty()) {
            steps.removeFirst().drop();
        }
        showWritability();
    }

    private void settle(ChannelPromise promise) {
        if (ending != Ending.GONE) {
            promise.trySuccess();
        } else if (!promise.isVoid()) {
            promise.tryFailure(new ClosedChannelException());
        }
    }

    private void showWritability() {
        ChannelOutboundBuffer buffer = ctx.channel().unsafe().outboundBuffer();
        if (buffer != null && waiting > HIGH_WATER_MARK) {
            buffer.setUserDefinedWritability(WRITABILITY, false);
        } else if (buffer != null && waiting <= LOW_WATER_MARK) {
            buffer.setUserDefinedWritability(WRITABILITY, true);
        }
    }
}
