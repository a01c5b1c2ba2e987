package dev.shakedown.proxy;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.util.ReferenceCountUtil;

/** The last handler of one side of a relay: what arrives goes to the other side, and so does how it ends. */
final class RelayHandler extends ChannelInboundHandlerAdapter {

    private final RelayOutlet outlet;
    private final End end;

    RelayHandler(RelayOutlet outlet, End end) {
        this.outlet = outlet;
        this.end = end;
    }

    /** What a side of the relay does when its peer ends. */
    interface End {

        /** The peer sends nothing more: FIN, {@code close_notify}, or both; called for each. */
        void input();

        /** The channel is closed, in both directions. */
        void channel();

        /** Something else happened: an event of the socket or of TLS. */
        default void event(Object event) {}
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof ByteBuf buffer) {
            outlet.write(buffer);
        } else {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        outlet.flush();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof ChannelInputShutdownEvent || event instanceof SslCloseCompletionEvent) {
            end.input();
        } else {
            end.event(event);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        end.channel();
    }

    /** Whatever broke here closes this side, and that ends the other one. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        ctx.close();
    }
}
