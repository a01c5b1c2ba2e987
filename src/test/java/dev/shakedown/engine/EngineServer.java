package dev.shakedown.engine;

import dev.shakedown.certs.Credential;
import dev.shakedown.decrypt.Secret;
import dev.shakedown.observation.Event;
import dev.shakedown.scenario.TlsParameters;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A server on loopback that puts an engine before an echo, and keeps what the engine says. */
final class EngineServer implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private final AtomicLong received = new AtomicLong();
    private final Semaphore arrivals = new Semaphore(0);
    private final List<Secret> secrets = new CopyOnWriteArrayList<>();
    private final List<Overheard.Bytes> overheard = new CopyOnWriteArrayList<>();
    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();
    private final ChannelGroup children = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Channel channel;

    EngineServer(Engine engine, TlsParameters tls, Credential credential) {
        channel = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel child) {
                        children.add(child);
                        child.pipeline().addLast("overheard", new Overheard(overheard));
                        engine.install(child.pipeline(), tls, credential, secrets::add);
                        child.pipeline().addLast("echo", new Echo());
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel();
    }

    /** All that went over the wire by now, in both directions. */
    List<Overheard.Bytes> overheard() {
        return List.copyOf(overheard);
    }

    /** The secrets told by now. */
    List<Secret> secrets() {
        return List.copyOf(secrets);
    }

    int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    /** The next event of a kind; others before it are dropped. */
    <E extends Event> E await(Class<E> kind) throws InterruptedException {
        while (true) {
            Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no " + kind.getSimpleName() + "; thrown: " + thrown);
            }
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
        }
    }

    /** The next end of a connection: {@code input} or {@code inactive}. */
    String awaitEnd() throws InterruptedException {
        return String.valueOf(ends.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    /** Does something to each open connection, on its event loop. */
    void each(Consumer<ChannelPipeline> action) {
        children.forEach(child -> child.eventLoop().execute(() -> action.accept(child.pipeline())));
    }

    /** Waits until so many bytes have arrived, after decryption. */
    long awaitBytes(long count) throws InterruptedException {
        while (received.get() < count && arrivals.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            // Counted by the echo.
        }
        return received.get();
    }

    List<Throwable> thrown() {
        return thrown;
    }

    /** Events that have not been awaited. */
    List<Event> left() {
        return List.copyOf(events);
    }

    @Override
    public void close() {
        channel.close().syncUninterruptibly();
        children.close().awaitUninterruptibly();
        loop.shutdownGracefully(0, PATIENCE_SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private final class Echo extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            received.addAndGet(((ByteBuf) message).readableBytes());
            arrivals.release();
            context.write(message);
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.flush();
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof Event happened) {
                events.add(happened);
            } else if (event instanceof ChannelInputShutdownEvent) {
                ends.add("input");
                context.close();
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            ends.add("inactive");
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            if (!(cause instanceof IOException)) {
                thrown.add(cause);
            }
        }
    }
}
