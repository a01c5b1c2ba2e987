package dev.shakedown.proxy;

import dev.shakedown.fault.Moment;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.io.IOException;

/**
 * Stands behind the engine: takes its events into the transcript, counts the application data that passes, and tells the
 * faults which moments the connection reaches.
 */
final class Watch extends ChannelDuplexHandler {

    static final String NAME = "watch";

    private final Connection connection;
    private final Moments moments;
    private boolean requested;
    private boolean responded;
    private boolean closing;

    Watch(Connection connection, Moments moments) {
        this.connection = connection;
        this.moments = moments;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof Event known) {
            connection.record(known);
        }
        if (event instanceof Event.HandshakeCompleted completed && completed.leg() == Leg.CLIENT) {
            established(ctx);
        }
        ctx.fireUserEventTriggered(event);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof ByteBuf bytes && bytes.isReadable()) {
            connection.recorder().countFromClient(bytes.readableBytes());
            if (!requested) {
                requested = true;
                connection.record(new Event.ApplicationData(Peer.CLIENT));
                moments.reached(Moment.REQUEST);
            }
        }
        ctx.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf bytes && bytes.isReadable()) {
            connection.recorder().countToClient(bytes.readableBytes());
            if (!responded) {
                responded = true;
                connection.record(new Event.ApplicationData(Peer.PROXY));
                moments.reached(Moment.RESPONSE);
            }
        }
        ctx.write(message, promise);
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (connection.established() && !closing) {
            closing = true;
            ctx.flush(); // what is not encrypted by now would come after the moment
            moments.reached(Moment.CLOSE);
        }
        ctx.close(promise);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!(cause instanceof IOException)) {
            connection.fail(cause);
        }
    }

    private void established(ChannelHandlerContext ctx) {
        connection.establish();
        Tap.leave(ctx.pipeline());
        moments.reached(Moment.HANDSHAKE);
    }
}
