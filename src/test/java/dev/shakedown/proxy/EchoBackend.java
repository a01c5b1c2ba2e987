package dev.shakedown.proxy;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Says to every client what it has said, and closes when the client does. Can be told to keep clients waiting. */
final class EchoBackend implements Backend {

    private final AtomicInteger released = new AtomicInteger();
    private final List<ChannelPipeline> pipelines = new CopyOnWriteArrayList<>();
    private volatile boolean closing;
    private volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);

    /** Lets nobody through until the returned future completes. */
    CompletableFuture<Void> hold() {
        gate = new CompletableFuture<>();
        return gate;
    }

    /** Has every new session close the connection after its first answer. */
    void closeAfterAnswer() {
        closing = true;
    }

    /** How many sessions were released without having been installed. */
    int released() {
        return released.get();
    }

    /** The handlers by which a connection that has been let through is served, the first being 0. */
    List<String> pipelineOf(int connection) {
        return pipelines.get(connection).names();
    }

    @Override
    public CompletionStage<Session> open(Connection connection) {
        return gate.thenApplyAsync(open -> new Echo(this), connection.channel().eventLoop());
    }

    private record Echo(EchoBackend backend) implements Session {

        @Override
        public List<String> alpn() {
            return List.of();
        }

        @Override
        public void install(ChannelPipeline pipeline) {
            backend.pipelines.add(pipeline);
            pipeline.addLast("echo", new Handler(backend.closing));
        }

        @Override
        public void release() {
            backend.released.incrementAndGet();
        }
    }

    private static final class Handler extends ChannelInboundHandlerAdapter {

        private final boolean closing;

        Handler(boolean closing) {
            this.closing = closing;
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            ctx.writeAndFlush(message);
            if (closing) {
                ctx.close();
            }
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
            if (event instanceof ChannelInputShutdownEvent) {
                ctx.close();
            }
        }
    }
}
