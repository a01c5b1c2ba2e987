package dev.shakedown.proxy;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.UpstreamFailure;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the end of the TLS handshake with the upstream, then stops reading and keeps what has come already, until
 * it is removed and the relay behind it gets all of that. Belongs to the event loop of its channel.
 */
final class UpstreamHandshake extends ChannelInboundHandlerAdapter {

    static final String NAME = "handshake";

    private final Destination upstream;
    private final Duration timeout;
    private final CompletableFuture<Event.HandshakeCompleted> result = new CompletableFuture<>();
    private final Deque<Object> kept = new ArrayDeque<>();
    private @Nullable Future<?> deadline;
    private @Nullable String reason;
    private long start;

    /**
     * Starts to count when the channel is connected.
     *
     * @param upstream for messages
     * @param timeout how long the handshake may take
     */
    UpstreamHandshake(Destination upstream, Duration timeout) {
        this.upstream = upstream;
        this.timeout = timeout;
    }

    /** What was negotiated; fails with an {@link UpstreamException}. */
    CompletionStage<Event.HandshakeCompleted> result() {
        return result;
    }

    /** Says that the client did not wait for the upstream, if it is still being waited for. */
    void abandon(Consumer<Event> record) {
        if (deadline != null && !result.isDone()) {
            stopWaiting();
            record.accept(new Event.UpstreamFailed(
                    UpstreamFailure.TIMEOUT,
                    upstream + " had not finished its handshake when the client left, after "
                            + (System.nanoTime() - start) / 1_000_000 + " ms"));
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        start = System.nanoTime();
        deadline = ctx.executor()
                .schedule(
                        () -> fail(
                                ctx,
                                UpstreamFailure.TIMEOUT,
                                "did not finish its handshake within " + timeout.toMillis() + " ms"),
                        timeout.toMillis(),
                        TimeUnit.MILLISECONDS);
        ctx.fireChannelActive();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (result.isDone()) {
            kept.add(event);
        } else if (event instanceof Event.HandshakeCompleted completed) {
            stopWaiting();
            ctx.channel().config().setAutoRead(false);
            result.complete(completed);
        } else if (event instanceof Event.UpstreamFailed failed) {
            fail(ctx, new UpstreamException(failed.failure(), failed.detail()));
        } else if (event instanceof Event.TlsFailed failed) {
            reason = failed.reason();
        } else if (event instanceof Event.Reset) {
            fail(ctx, UpstreamFailure.RESET, "reset the connection in the handshake");
        } else if (event instanceof ChannelInputShutdownEvent) {
            closed(ctx);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        kept.add(message);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        fail(ctx, UpstreamFailure.OTHER, "cannot be spoken to: " + cause);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        closed(ctx);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        if (!ctx.channel().isActive()) {
            kept.forEach(ReferenceCountUtil::release);
            return;
        }
        for (Object next : kept) {
            if (next instanceof ByteBuf) {
                ctx.fireChannelRead(next);
            } else {
                ctx.fireUserEventTriggered(next);
            }
        }
        ctx.fireChannelReadComplete();
    }

    private void closed(ChannelHandlerContext ctx) {
        if (reason == null) {
            fail(ctx, UpstreamFailure.CLOSED, "closed the connection in the handshake");
        } else {
            fail(ctx, UpstreamFailure.OTHER, "failed the handshake: " + reason);
        }
    }

    private void fail(ChannelHandlerContext ctx, UpstreamFailure failure, String what) {
        fail(ctx, new UpstreamException(failure, upstream + " " + what));
    }

    private void fail(ChannelHandlerContext ctx, UpstreamException failure) {
        if (!result.isDone()) {
            stopWaiting();
            result.completeExceptionally(failure);
            ctx.close();
        }
    }

    private void stopWaiting() {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }
}
