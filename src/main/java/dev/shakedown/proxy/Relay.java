package dev.shakedown.proxy;

import dev.shakedown.engine.CloseNotify;
import dev.shakedown.engine.Engine;
import dev.shakedown.observation.Event;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Joins a client and an upstream: whatever one says after decryption goes to the other, byte for byte, be it HTTP, a
 * WebSocket or anything else. Belongs to the event loop of both.
 *
 * <p>How one side ends shows on the other:
 *
 * <ul>
 *   <li>The client ends its stream: so does the upstream's input end, and the upstream may go on answering.
 *   <li>The upstream ends its stream: once all of it has been sent, the client gets {@code close_notify} and FIN.
 *   <li>The upstream resets: the client is reset at once, without a {@code close_notify}, which would make a cut look
 *       like an end.
 *   <li>The client is gone, however it went: the upstream gets what waits, and is closed.
 * </ul>
 */
final class Relay {

    static final String NAME = "relay";

    /** How long an upstream that does not read may keep what a gone client left for it, in seconds. */
    private static final int GRACE_SECONDS = 5;

    private final Connection connection;
    private final Channel client;
    private final Channel upstream;
    private final RelayOutlet toUpstream;
    private final RelayOutlet toClient;

    private Relay(Connection connection, Channel client, Channel upstream) {
        this.connection = connection;
        this.client = client;
        this.upstream = upstream;
        // An upstream that takes no more may still be answering; its own end tells when it is done.
        this.toUpstream = new RelayOutlet(client, upstream, () -> {});
        this.toClient = new RelayOutlet(upstream, client, upstream::close);
    }

    /** Adds its handlers at the ends of both pipelines and lets the upstream speak. */
    static void install(Connection connection, ChannelPipeline client, Channel upstream) {
        Relay relay = new Relay(connection, client.channel(), upstream);
        client.addLast(NAME, new RelayHandler(relay.toUpstream, relay.new ClientEnd()));
        if (upstream.isActive()) {
            upstream.pipeline().addLast(NAME, new RelayHandler(relay.toClient, relay.new UpstreamEnd()));
            upstream.config().setAutoRead(true);
        } else {
            relay.resetClient();
        }
    }

    private void resetClient() {
        if (client.isActive()) {
            connection.edge().reset();
        }
    }

    private void endUpstreamInput() {
        if (upstream.pipeline().get(Engine.HANDLER) == null) {
            shutdownOutput();
        } else {
            CloseNotify.send(upstream.pipeline()).addListener(sent -> shutdownOutput());
        }
    }

    private void shutdownOutput() {
        if (upstream instanceof DuplexChannel duplex && duplex.isActive()) {
            duplex.shutdownOutput();
        }
    }

    private final class ClientEnd implements RelayHandler.End {

        @Override
        public void input() {
            toUpstream.end(Relay.this::endUpstreamInput);
        }

        @Override
        public void channel() {
            toUpstream.end(upstream::close);
            if (upstream.isActive()) {
                Future<?> forced = upstream.eventLoop()
                        .schedule(() -> upstream.pipeline().firstContext().close(), GRACE_SECONDS, TimeUnit.SECONDS);
                upstream.closeFuture().addListener(closed -> forced.cancel(false));
            }
        }
    }

    private final class UpstreamEnd implements RelayHandler.End {

        @Override
        public void input() {
            toClient.end(client::close);
        }

        @Override
        public void channel() {
            toClient.end(client::close);
        }

        @Override
        public void event(Object event) {
            if (event instanceof Event.Reset) {
                resetClient();
            }
        }
    }
}
