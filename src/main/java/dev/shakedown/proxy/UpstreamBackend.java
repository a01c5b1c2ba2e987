package dev.shakedown.proxy;

import dev.shakedown.decrypt.Secret;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.UpstreamFailure;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Takes a client's connection on to a real TLS server: resolves its name, dials it from the client's own event loop and
 * finishes a handshake with it before the client is answered, for only then is known which application protocol to
 * agree on with the client.
 */
public final class UpstreamBackend implements Backend {

    private final UpstreamSettings settings;
    private final UpstreamResolver resolver;

    public UpstreamBackend(UpstreamSettings settings) {
        this.settings = settings;
        this.resolver = new UpstreamResolver(settings.lookups());
    }

    @Override
    public CompletionStage<Session> open(Connection connection) {
        UpstreamTarget target = UpstreamTarget.of(connection.arrival());
        if (target == null) {
            return failed(
                    connection,
                    new UpstreamException(
                            UpstreamFailure.UNRESOLVED,
                            "neither the listener nor the client says which upstream to go to"));
        }
        Executor loop = connection.channel().eventLoop();
        return resolver.resolve(target.address())
                .thenComposeAsync(addresses -> dial(connection, target, addresses), loop)
                .exceptionallyComposeAsync(cause -> failed(connection, cause), loop);
    }

    private CompletionStage<Session> dial(
            Connection connection, UpstreamTarget target, List<InetSocketAddress> addresses) {
        return UpstreamDial.start(bootstrap(connection, target), settings, addresses)
                .thenCompose(upstream -> handshake(connection, upstream));
    }

    private CompletionStage<Session> handshake(Connection connection, Channel upstream) {
        connection.record(new Event.UpstreamConnected(UpstreamDial.text((InetSocketAddress) upstream.remoteAddress())));
        return upstream.pipeline()
                .get(UpstreamHandshake.class)
                .result()
                .thenApply(completed -> new UpstreamSession(
                        connection, upstream, completed.alpn() == null ? List.of() : List.of(completed.alpn())));
    }

    private Bootstrap bootstrap(Connection connection, UpstreamTarget target) {
        Channel client = connection.channel();
        return new Bootstrap()
                .group(client.eventLoop())
                .channel(client.getClass()) // the only kind that its event loop can carry
                .option(ChannelOption.ALLOCATOR, client.alloc())
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(settings.connectTimeout().toMillis()))
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel upstream) {
                        upstream.pipeline().addLast(UpstreamSocket.NAME, new UpstreamSocket());
                        upstream.pipeline().addLast(Tap.NAME, Tap.upstream(connection));
                        connection.evidence().install(upstream.pipeline(), Leg.UPSTREAM);
                        settings.tls().install(upstream.pipeline(), target, secrets(connection, upstream));
                        upstream.pipeline().addLast(UpstreamEvents.NAME, new UpstreamEvents(connection));
                        upstream.pipeline()
                                .addLast(
                                        UpstreamHandshake.NAME,
                                        new UpstreamHandshake(target.address(), settings.handshakeTimeout()));
                        connection.upstream(upstream);
                        client.closeFuture().addListener(closed -> abandon(connection, upstream));
                    }
                });
    }

    private static Consumer<Secret> secrets(Connection connection, Channel upstream) {
        return Tap.secrets(upstream.pipeline())
                .andThen(secret -> connection.evidence().learn(Leg.UPSTREAM, secret));
    }

    private static CompletionStage<Session> failed(Connection connection, Throwable cause) {
        Throwable inner = cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause;
        UpstreamException failure = inner instanceof UpstreamException known
                ? known
                : new UpstreamException(UpstreamFailure.OTHER, "the upstream leg broke: " + inner);
        // TLS may have said so itself, as an event.
        if (!connection.recorder().transcript().has(Event.UpstreamFailed.class)) {
            connection.record(new Event.UpstreamFailed(failure.failure(), failure.detail()));
        }
        return CompletableFuture.failedFuture(failure);
    }

    /** A client that left before the relay stood needs no upstream; after that the relay ends it. */
    private static void abandon(Connection connection, Channel upstream) {
        UpstreamHandshake pending = upstream.pipeline().get(UpstreamHandshake.class);
        if (pending != null) {
            pending.abandon(connection::record);
            upstream.close();
        }
    }
}
