package dev.shakedown.proxy;

import dev.shakedown.observation.Transcript;
import dev.shakedown.wire.ClientHello;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A listener of a few lines: opens the backend for each client and installs its session, behind TLS if so told. */
final class RelayListener implements AutoCloseable {

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("relay-listener", true), NioIoHandler.newFactory());
    private final BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
    private final BlockingQueue<CompletableFuture<Backend.Session>> sessions = new LinkedBlockingQueue<>();
    private final Channel server;

    RelayListener(
            Backend backend,
            @Nullable SslContext tls,
            @Nullable Destination upstream,
            @Nullable ClientHello hello,
            @Nullable Plan plan) {
        ListenerSpec spec =
                new ListenerSpec("test", ListenerSpec.Mode.FORWARD, "127.0.0.1", 0, upstream, "baseline", List.of());
        server = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                .childOption(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel client) {
                        accept(
                                client,
                                new Arrival(spec, new InetSocketAddress(0), 1, null, null, hello),
                                plan,
                                tls,
                                backend);
                    }
                })
                .bind("127.0.0.1", 0)
                .syncUninterruptibly()
                .channel();
    }

    static RelayListener plain(Backend backend, Destination upstream) {
        return new RelayListener(backend, null, upstream, null, null);
    }

    int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    /** A client's socket; whatever it waits for, it waits ten seconds at most. */
    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    /** The session of the next client, or why there is none. */
    Backend.Session session() throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Backend.Session> session = sessions.poll(10, TimeUnit.SECONDS);
        if (session == null) {
            throw new TimeoutException("no client came");
        }
        return session.get(10, TimeUnit.SECONDS);
    }

    /** What happened to the next client until now. */
    Transcript transcript() throws InterruptedException, ExecutionException {
        Connection connection = connections.take();
        connections.add(connection);
        return loop.submit(() -> connection.recorder().transcript()).get();
    }

    /** How many clients came. */
    int accepted() {
        return connections.size();
    }

    @Override
    public void close() {
        server.close().syncUninterruptibly();
        // What is still open when its event loop ends is never closed nor released.
        loop.submit(() -> connections.forEach(Connection::cut)).syncUninterruptibly();
        loop.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private void accept(
            Channel client, Arrival arrival, @Nullable Plan plan, @Nullable SslContext tls, Backend backend) {
        Connection connection = new Connection("c-000001", client, arrival);
        client.pipeline().addLast(Edge.NAME, new Edge(connection, Duration.ofSeconds(30)));
        if (plan != null) {
            connection.plan(plan);
        }
        CompletableFuture<Backend.Session> opened = backend.open(connection).toCompletableFuture();
        opened.whenComplete((session, failure) -> {
            if (session == null) {
                client.close();
                return;
            }
            if (tls != null) {
                client.pipeline().addLast("tls", tls.newHandler(client.alloc()));
            }
            session.install(client.pipeline());
            connection.establish();
            client.config().setAutoRead(true);
        });
        connections.add(connection);
        sessions.add(opened);
    }
}
