package dev.shakedown.proxy;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.ChannelOutputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The handler next to the socket: tells who ended the connection and how, and ends it at its deadline. The deadline
 * runs from accept to the end of the handshake, and once more from a stall; an established connection lives as long as
 * its two ends want.
 */
final class Edge extends ChannelDuplexHandler {

    static final String NAME = "edge";

    /** How long after our FIN the client may still talk. */
    private static final Duration LINGER = Duration.ofSeconds(1);

    private final Connection connection;
    private final Duration deadline;
    private @Nullable ChannelHandlerContext context;
    private @Nullable Future<?> timer;
    private boolean endSeen;
    private boolean finishing;
    private boolean resetting;

    Edge(Connection connection, Duration deadline) {
        this.connection = connection;
        this.deadline = deadline;
    }

    /** Starts the deadline anew. */
    void startDeadline() {
        schedule(deadline, this::deadlinePassed);
    }

    /** Ends the connection at once, whatever a fault may hold back. */
    void end() {
        ChannelHandlerContext ctx = context();
        close(ctx, ctx.newPromise());
    }

    /**
     * Sends FIN and waits a while for the client's: a close with bytes unread would make the kernel send RST, which may
     * overtake what has been sent.
     */
    void finish() {
        if (finishing || !connection.channel().isActive()) {
            return;
        }
        finishing = true;
        if (!endSeen) {
            ended(new Event.Closed(Leg.CLIENT, Peer.PROXY));
        }
        context().flush();
        ((DuplexChannel) connection.channel()).shutdownOutput();
        schedule(LINGER, this::end);
    }

    /** True once FIN has been sent: what still comes is of no use but to the transcript. */
    boolean finishing() {
        return finishing;
    }

    /** Ends the connection with RST. */
    void reset() {
        if (connection.channel().isActive()) {
            resetting = true;
            connection.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            end();
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        connection.edge(this);
        startDeadline();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            ended(new Event.Closed(Leg.CLIENT, Peer.CLIENT));
        } else if (event instanceof ChannelOutputShutdownEvent) {
            // A write has failed, or we have sent FIN: a client that has gone may have left an alert behind.
            ctx.channel().config().setAutoRead(true);
        }
        ctx.fireUserEventTriggered(event);
        if (event instanceof ChannelInputShutdownEvent && isPointless()) {
            end();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof IOException) {
            ended(new Event.Reset(Leg.CLIENT, Peer.CLIENT));
            end();
        } else {
            ctx.fireExceptionCaught(cause);
        }
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        ended(resetting ? new Event.Reset(Leg.CLIENT, Peer.PROXY) : new Event.Closed(Leg.CLIENT, Peer.PROXY));
        ctx.close(promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        cancelTimer();
        ctx.fireChannelInactive();
    }

    /** True if nothing can come of the connection once the client has sent FIN. */
    private boolean isPointless() {
        return finishing || connection.stalled() || !connection.established();
    }

    /** Only the first end counts: what follows is its echo. */
    private void ended(Event event) {
        if (!endSeen) {
            endSeen = true;
            connection.record(event);
        }
    }

    private void deadlinePassed() {
        if (connection.stalled() || !connection.established()) {
            connection.record(new Event.DeadlinePassed(deadline.toMillis()));
            end();
        }
    }

    private void schedule(Duration delay, Runnable task) {
        cancelTimer();
        timer = connection.channel().eventLoop().schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private ChannelHandlerContext context() {
        return Objects.requireNonNull(context, "not in a pipeline yet");
    }
}
