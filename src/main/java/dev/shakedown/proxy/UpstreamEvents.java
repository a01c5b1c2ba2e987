package dev.shakedown.proxy;

import dev.shakedown.observation.Event;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Writes what the upstream's socket and its TLS say into the transcript of the client's connection, and sends the tap away
 * after the handshake. */
final class UpstreamEvents extends ChannelInboundHandlerAdapter {

    static final String NAME = "watch";

    private final Connection connection;

    UpstreamEvents(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof Event happened) {
            connection.record(happened);
        }
        if (event instanceof Event.HandshakeCompleted) {
            Tap.leave(ctx.pipeline());
        }
        ctx.fireUserEventTriggered(event);
    }
}
