package dev.shakedown.proxy;

import dev.shakedown.observation.Event;
import dev.shakedown.wire.HandshakeReader;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Holds back what the client sends until its ClientHello has told what to serve and the rest of the pipeline stands;
 * then replays it and leaves. It reads on meanwhile, so that a client that gives up is noticed, but not beyond its limit.
 */
final class Hello extends ChannelInboundHandlerAdapter {

    static final String NAME = "hello";

    /** How many bytes are held: the longest ClientHello and as much again, for its records and what may follow it. */
    static final int LIMIT = 2 * HandshakeReader.MAX_MESSAGE;

    private final Connection connection;
    private final Preparation preparation;
    private final Queue<Object> held = new ArrayDeque<>();
    private int heldBytes;
    private boolean opened;
    private boolean over;

    Hello(Connection connection, Planner planner, Backend backend) {
        this.connection = connection;
        this.preparation = new Preparation(connection, planner, backend);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (over) {
            ReferenceCountUtil.release(message);
            return;
        }
        held.add(message);
        heldBytes += message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
        if (heldBytes > LIMIT && opened) {
            ctx.channel().config().setAutoRead(false);
        } else if (heldBytes > LIMIT) {
            String size = heldBytes + " bytes (allowed: " + LIMIT + ")";
            connection.record(new Event.TlsFailed(Event.Leg.CLIENT, "no end of the ClientHello after " + size));
            giveUp();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof Opening.Complete complete && !over) {
            opened = true;
            preparation.begin(complete, ready -> proceed(ctx, ready), this::letGo);
        } else if (event instanceof Opening.Hopeless && !over) {
            giveUp();
        } else {
            ctx.fireUserEventTriggered(event);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        letGo();
        ctx.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!(cause instanceof IOException)) {
            connection.fail(cause);
        }
    }

    /** Replays what was held to the handlers that have been installed by now. */
    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        if (held.isEmpty()) {
            return;
        }
        while (!held.isEmpty()) {
            ctx.fireChannelRead(held.remove());
        }
        ctx.fireChannelReadComplete();
        ctx.channel().config().setAutoRead(true);
    }

    private void proceed(ChannelHandlerContext ctx, Preparation.Ready ready) {
        if (over) {
            ready.session().release();
        } else {
            ready.install(ctx.pipeline());
            ctx.pipeline().remove(this);
        }
    }

    private void giveUp() {
        letGo();
        connection.edge().finish();
    }

    private void letGo() {
        over = true;
        held.forEach(ReferenceCountUtil::release);
        held.clear();
    }
}
