package dev.shakedown.proxy;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Interception;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.SocketChannel;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the connections of one listener: sets them on their way, and has them judged when they have ended. */
final class Acceptor extends ChannelInitializer<SocketChannel> {

    private static final Logger LOG = LoggerFactory.getLogger(Acceptor.class);

    private final Settings settings;
    private final Interceptor interceptor;
    private final Live live;
    private final Docket docket;
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile ListenerSpec spec;

    Acceptor(ListenerSpec spec, Settings settings, Interceptor interceptor, Live live) {
        this.spec = spec;
        this.settings = settings;
        this.interceptor = interceptor;
        this.live = live;
        this.docket = new Docket(settings.judge());
    }

    /** The listener as it is now. */
    ListenerSpec spec() {
        return spec;
    }

    /** Makes another scenario the default, for connections that are accepted from now on. */
    void scenario(String id) {
        spec = spec.withScenario(id);
    }

    /** The connections that have not ended. */
    Docket docket() {
        return docket;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        ListenerSpec now = spec;
        InetSocketAddress client = channel.remoteAddress();
        Arrival arrival = new Arrival(now, client, accepted.incrementAndGet(), null, destination(now, channel), null);
        Instant time = settings.clock().instant();
        String id = live.nextId();
        Connection connection = new Connection(id, channel, arrival, new Evidence(id, settings.evidence(), time));
        live.add(connection);
        docket.open(connection, time);
        // As a task of its own: what others have handed over to the event loop before the end still counts.
        channel.closeFuture().addListener(closed -> channel.eventLoop().execute(() -> finish(connection, time)));
        connection.record(new Event.Accepted(address(client), now.name()));
        if (now.mode() == ListenerSpec.Mode.FORWARD && arrival.destination() != null) {
            Destination known = arrival.destination();
            connection.record(new Event.Destination(known.host(), known.port(), "configuration"));
        }
        ChannelPipeline pipeline = channel.pipeline();
        connection.evidence().install(pipeline, Leg.CLIENT);
        pipeline.addLast(Edge.NAME, new Edge(connection, settings.deadline()));
        pipeline.addLast(ingress(now.mode(), connection));
    }

    private ChannelHandler ingress(ListenerSpec.Mode mode, Connection connection) {
        return mode == ListenerSpec.Mode.PROXY
                ? new ProxyIngress(connection, interceptor)
                : new DirectIngress(connection, interceptor);
    }

    private static @Nullable Destination destination(ListenerSpec spec, SocketChannel channel) {
        return switch (spec.mode()) {
            case FORWARD -> spec.upstream();
            case SANDBOX ->
                new Destination(
                        channel.localAddress().getAddress().getHostAddress(),
                        channel.localAddress().getPort());
            case PROXY, SNI -> null;
        };
    }

    /** The one place where a connection is judged; after it nothing of the connection is kept here. */
    private void finish(Connection connection, Instant time) {
        connection.evidence().announcement().ifPresent(connection::record);
        Optional<Interception> judged = judge(connection, time);
        docket.close(connection);
        // As a task of its own: the handlers of a leg that has just closed are not told yet.
        connection.whenUpstreamClosed(() -> connection.channel().eventLoop().execute(() -> {
            judged.ifPresent(connection.evidence()::finish);
            live.remove(connection);
        }));
    }

    private Optional<Interception> judge(Connection connection, Instant time) {
        try {
            Interception judged = docket.judge(connection, time);
            settings.sink().accept(judged);
            return Optional.of(judged);
        } catch (RuntimeException e) {
            LOG.error("connection {} could not be judged", connection.id(), e);
            return Optional.empty();
        }
    }

    private static String address(InetSocketAddress client) {
        return new Destination(client.getAddress().getHostAddress(), client.getPort()).toString();
    }
}
