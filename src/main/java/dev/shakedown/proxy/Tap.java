package dev.shakedown.proxy;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.wire.ClientHello;
import dev.shakedown.wire.HandshakeMessage;
import dev.shakedown.wire.MalformedMessageException;
import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.ServerHello;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads along on the client's leg during the handshake, changes nothing, and writes into the transcript what passes:
 * inward when it has arrived, outward when it has really been sent. Leaves when the handshake is over.
 */
final class Tap extends ChannelDuplexHandler {

    static final String NAME = "tap";

    private final Connection connection;
    private final WireView fromClient = new WireView();
    private final WireView toClient = new WireView();
    private boolean opened;
    private boolean foreign;
    private boolean tls13;

    Tap(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        Opening opening = message instanceof ByteBuf bytes ? received(bytes) : null;
        ctx.fireChannelRead(message);
        if (opening != null) {
            opened = true;
            ctx.fireUserEventTriggered(opening);
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        List<Event> events = message instanceof ByteBuf bytes ? sending(bytes) : List.of();
        if (events.isEmpty()) {
            ctx.write(message, promise);
            return;
        }
        ctx.write(message, promise.unvoid()).addListener(sent -> {
            if (sent.isSuccess()) {
                events.forEach(connection::record);
            }
        });
    }

    /** Records what has arrived; tells how the client opens as soon as that is known, and null otherwise. */
    private @Nullable Opening received(ByteBuf bytes) {
        Opening opening = null;
        try {
            for (WireView.Sighting seen : fromClient.feed(bytes.nioBuffer(), tls13)) {
                connection.record(new Event.Received(Leg.CLIENT, seen.name(), seen.bytes()));
                if (seen.alert() != null) {
                    connection.record(new Event.AlertReceived(Leg.CLIENT, seen.alert(), false));
                } else if (!opened && opening == null) {
                    opening = opening(seen);
                }
            }
        } catch (MalformedMessageException e) {
            opening = malformed(e, new Opening.Hopeless());
        }
        return opening == null && isForeign() ? new Opening.Hopeless() : opening;
    }

    private Opening opening(WireView.Sighting seen) {
        HandshakeMessage message = seen.message();
        if (message == null || message.type() != HandshakeMessage.CLIENT_HELLO) {
            connection.record(new Event.TlsFailed(Leg.CLIENT, "the client began with " + seen.name()));
            return new Opening.Hopeless();
        }
        try {
            return new Opening.Complete(ClientHello.parse(message.body()));
        } catch (MalformedMessageException e) {
            return malformed(e, new Opening.Complete(null));
        }
    }

    private Opening malformed(MalformedMessageException e, Opening opening) {
        connection.record(new Event.TlsFailed(Leg.CLIENT, "the client's message does not parse: " + e.getMessage()));
        return opening;
    }

    /** True, once, if it has become clear that the client does not speak TLS, and that before a ClientHello. */
    private boolean isForeign() {
        if (foreign || fromClient.looksLike().isEmpty()) {
            return false;
        }
        foreign = true;
        connection.record(new Event.NotTls(Leg.CLIENT, fromClient.looksLike().orElseThrow()));
        return !opened;
    }

    private List<Event> sending(ByteBuf bytes) {
        List<Event> events = new ArrayList<>();
        try {
            for (WireView.Sighting seen : toClient.feed(bytes.nioBuffer(), tls13)) {
                events.add(new Event.Sent(Leg.CLIENT, seen.name(), seen.bytes()));
                if (seen.alert() != null) {
                    events.add(new Event.AlertSent(Leg.CLIENT, seen.alert()));
                }
                if (seen.message() != null && seen.message().type() == HandshakeMessage.SERVER_HELLO) {
                    negotiated(ServerHello.parse(seen.message().body()), events);
                }
            }
        } catch (MalformedMessageException e) {
            return events; // the doing of a fault, which is in the transcript already
        }
        return events;
    }

    private void negotiated(ServerHello hello, List<Event> events) {
        tls13 = hello.version().equals(ProtocolVersion.TLS_1_3);
        if (!hello.helloRetryRequest()) {
            String group = hello.group() == null ? null : hello.group().name();
            events.add(new Event.Negotiated(
                    Leg.CLIENT, hello.version().name(), hello.suite().name(), group));
        }
    }
}
