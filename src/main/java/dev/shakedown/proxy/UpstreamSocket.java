package dev.shakedown.proxy;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.io.IOException;

/**
 * Stands at the upstream's socket and says, inwards and as events, how its TCP connection ended. It is the only place
 * that can tell a reset from an end of stream, for TLS turns both into failures of its own.
 */
final class UpstreamSocket extends ChannelInboundHandlerAdapter {

    static final String NAME = "socket";

    private boolean ended;

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof IOException) {
            end(ctx, new Event.Reset(Leg.UPSTREAM, Peer.UPSTREAM));
        } else {
            ctx.fireExceptionCaught(cause);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            end(ctx, new Event.Closed(Leg.UPSTREAM, Peer.UPSTREAM));
        }
        ctx.fireUserEventTriggered(event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        end(ctx, new Event.Closed(Leg.UPSTREAM, Peer.PROXY));
        ctx.fireChannelInactive();
    }

    private void end(ChannelHandlerContext ctx, Event event) {
        if (!ended) {
            ended = true;
            ctx.fireUserEventTriggered(event);
        }
    }
}
